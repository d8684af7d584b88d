"""The whole manual, the manual of one process, and the way to all other print-outs that show a workspace as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass

from qsstd.errors import QsstdError
from qsstd.kinds.organisation import Organisation
from qsstd.kinds.policy import Policy
from qsstd.kinds.process import Process
from qsstd.kinds.regulation import Regulation
from qsstd.kinds.response_times import ResponseTimes
from qsstd.messages import Language, say
from qsstd.model.head import Document
from qsstd.model.version import Version
from qsstd.render import manual_words as words
from qsstd.render.cards import cards
from qsstd.render.contents import areas, contents, principles, purpose, scenarios, scope, terms
from qsstd.render.controls import control, history
from qsstd.render.courses import covering, every_course, plans
from qsstd.render.etiquette import etiquette
from qsstd.render.forms import score_form, survey, training
from qsstd.render.gaps import gaps
from qsstd.render.handbook import handbook
from qsstd.render.measured import evaluations, metrics, metrics_of, watches
from qsstd.render.notice import HTML_LANGUAGES
from qsstd.render.parts import Control, Manual
from qsstd.render.people import distribution, duties, involved
from qsstd.render.processes import every_process, named_in, process_part
from qsstd.render.promised import met, standards
from qsstd.render.reading import Source, read_source
from qsstd.render.steps import Course
from qsstd.render.titled import edition, moment, organisation
from qsstd.render.view import View, view
from qsstd.workspace.index import Record
