"""The kinds of document and entry in words, with their article: for sentences."""

from __future__ import annotations

from qsstd.messages import Message, say

KIND_WORDS = {
    "document": say("a document"),
    "organisation": say("an organisation"),
    "policy": say("a policy"),
    "problems": say("a list of problems"),
    "goals": say("a list of goals"),
    "research": say("a piece of research"),
    "service-content": say("a document of service content"),
    "response-times": say("a document of response times"),
    "attitude": say("a standard of attitude"),
    "metrics": say("a list of metrics"),
    "process": say("a process"),
    "training": say("a training plan"),
    "monitoring": say("a monitoring plan"),
    "feedback": say("a list of opinions"),
    "review": say("a review"),
    "regulation": say("a regulation"),
    "calendar": say("a calendar"),
    "glossary": say("a glossary"),
    "department": say("a department"),
    "role": say("a role"),
    "channel": say("a channel"),
    "person": say("a person"),
    "area": say("an area"),
    "principle": say("a principle"),
    "problem": say("a problem"),
    "goal": say("a goal"),
    "question": say("a question"),
    "finding": say("a finding of the research"),
    "scenario": say("a scenario"),
    "target": say("a target"),
    "situation": say("a moment with the customer"),
    "section": say("a section of a scorecard"),
    "item": say("an item of a scorecard"),
    "metric": say("a metric"),
    "step": say("a step"),
    "course": say("a course"),
    "watch": say("a watch"),
    "evaluation": say("an evaluation"),
    "opinion": say("an opinion"),
    "decision": say("a decision"),
    "action": say("an action"),
    "clause": say("a clause of a regulation"),
    "term": say("a term"),
}


def in_words(kind: str) -> Message | str:
    """``role`` → "a role"."""
    return KIND_WORDS.get(kind, kind)
