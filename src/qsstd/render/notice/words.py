"""The fixed words of the revision notice."""

from __future__ import annotations

from collections.abc import Mapping

from qsstd.findings import Level
from qsstd.messages import Language, Message, say
from qsstd.revision import Sort

TITLE = say("Revision notice")
SUBJECT = say("Service-quality standards")
LABELS = {
    "summary": say("Summary"),
    "counts": say("Changes by sort"),
    "sort": say("Sort"),
    "meaning": say("Meaning"),
    "number_of_changes": say("Changes"),
    "changes": say("What changes"),
    "no_changes": say("No standard changes."),
    "no": say("Item"),
    "change": say("Change"),
    "before": say("Before"),
    "after": say("After"),
    "nothing": say("none"),
    "why": say("Reason for the revision"),
    "reasons": say("Limit by limit"),
    "customers": say("Customers"),
    "roles": say("Roles concerned"),
    "metrics": say("Not comparable any more"),
    "referrers": say("To be looked at again"),
    "accepted": say("Accepted"),
    "consequences": say("What follows"),
    "training": say("Training needed"),
    "role": say("Role"),
    "about": say("On what"),
    "courses": say("Courses"),
    "no_course": say("no course covers this"),
    "no_training": say("No role has to be trained again."),
    "stale": say("Courses out of date"),
    "course": say("Course"),
    "covers": say("What changed"),
    "last": say("Last held"),
    "series": say("Metrics whose series break"),
    "series_note": say("Figures from before the revision cannot be compared with those from after it."),
    "not_asked": say("It was not looked up whom the changes touch."),
    "open_points": say("Open points"),
    "remedy": say("Remedy"),
    "place": say("Place"),
    "editorial": say("Editorial changes"),
    "editorial_note": say("They change nothing that anybody does or may expect."),
    "signatures": say("Sign-off"),
    "step": say("Stage"),
    "name": say("Full name"),
    "signature": say("Signature"),
    "date": say("Date"),
    "end": say("End of the notice"),
}
NUMBER, DATE, OLD, NEW = say("Number"), say("Date"), say("Revised from"), say("Revised to")
VERSION, EFFECTIVE, OWNER = say("Version"), say("Effective"), say("Owner")
SETTINGS = say("Settings of the workspace")
NO_DEPARTMENT, DOCUMENTS = say("Other documents"), say("Documents")
DRAFTED, REVIEWED, APPROVED = say("Drafted"), say("Reviewed"), say("Approved")
SIGNS: dict[Sort, str] = {
    "tightened": "▲",
    "relaxed": "▼",
    "added": "+",
    "removed": "−",
    "redefined": "◆",
    "editorial": "≈",
}
MEANINGS: dict[Sort, Message] = {
    "tightened": say("more is promised or asked than before"),
    "relaxed": say("less is promised or asked, of all or of some"),
    "added": say("was not there before"),
    "removed": say("is no longer there"),
    "redefined": say("something else is meant, neither more nor less"),
    "editorial": say("other words or papers, the same rules"),
}
LEVELS = {Level.ERROR: say("error"), Level.WARNING: say("warning"), Level.INFO: say("info")}
CUSTOMERS = {
    "better": say("may expect more"),
    "worse": say("may expect less"),
    "otherwise": say("may expect something else"),
}


def labels(language: Language) -> Mapping[str, str]:
    """Every fixed word by its name, with the colon of the language."""
    colon = "：" if language == "zh" else ": "
    return {"colon": colon, **{name: label.in_language(language) for name, label in LABELS.items()}}
