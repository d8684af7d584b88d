"""One made-up comparison with everything a revision notice can show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from qsstd.findings import Finding, Level, Position, Report, Span, Tally, fingerprint
from qsstd.messages import Message, say
from qsstd.model.text import Text
from qsstd.revision import (
    Acceptance,
    Difference,
    Name,
    RevisedDocument,
    Revision,
    StaleCourse,
    Touched,
    Training,
)

CHINESE = {
    "the limits are stricter": "限值收紧",
    "the limits are looser": "限值放宽",
    "the limits cannot be compared": "限值无法比较",
    "a precaution was removed": "删除一条注意事项",
    "a precaution was added": "新增一条注意事项",
    "another role does the step": "步骤改由其他岗位承担",
    "the target is new": "新增时限",
    "the target was withdrawn": "时限已撤销",
    "the formula is another one": "计算公式已改变",
    "the title reads otherwise": "标题措辞调整",
    "a phrase reads otherwise": "用语措辞调整",
    "a step of the method reads otherwise": "操作方法措辞调整",
    "the time zone differs": "时区已改变",
    "'{name}' differs": "“{name}”已改变",
    "the mean: {before} became {after}": "平均值：由 {before} 改为 {after}",
    "95 of 100: {before} became {after}": "百分之九十五的用户：由 {before} 改为 {after}",
    "the promise of '{target}' is looser and takes effect after {days} d; {needed} d of notice are asked for": (
        "“{target}”的承诺放宽，{days} 天后即生效，而要求提前 {needed} 天公告"
    ),
    "announce it earlier, or let it take effect later": "请提前公告，或推迟生效日期",
    "'{document}' changed and is still version {version}": "“{document}”已修改，版本号仍为 {version}",
    "tag {name} (commit {commit} of {date})": "标签 {name}（{date} 的提交 {commit}）",
    "the working tree": "工作目录",
}
SPAN = Span(Position(0, 1, 1), Position(1, 1, 2))


def text(zh: str, en: str) -> Text:
    return Text(zh, en)


REPAIR = Name("", "fixed-line-repair", text("固定电话与宽带故障修复时限", "Repair of fixed lines and broadband"))
DISPATCH = Name("", "fault-handling", text("故障处理流程", "Fault handling"))
METRICS = Name("", "service-metrics", text("服务质量指标", "Service-quality metrics"))
GREETING = Name("", "hotline-attitude", text("热线服务态度规范", "Attitude on the hotline"))
NETWORK = Name("department", "network", text("网络运行部", "Network operations"))
SERVICE = Name("department", "customer-service", text("客户服务部", "Customer service"))
TECHNICIAN = Name("role", "field-technician", text("装维工程师", "Field technician"))
DISPATCHER = Name("role", "dispatcher", text("调度员", "Dispatcher"))
AGENT = Name("role", "hotline-agent", text("热线客服代表", "Hotline agent"))
LEADER = Name("role", "team-leader", text("装维班长", "Leader of the field team"))
NETWORK_MANAGER = Name("role", "network-manager", text("网络运行部经理", "Manager of network operations"))
SERVICE_MANAGER = Name("role", "service-manager", text("客户服务部经理", "Manager of customer service"))
DIRECTOR = Name("role", "quality-director", text("服务质量总监", "Director of service quality"))
URBAN = Name("", "fixed-line-repair/urban", text("城区故障修复", "Repair in town"))
RURAL = Name("", "fixed-line-repair/rural", text("农村故障修复", "Repair in the country"))
CLIMB = Name("", "fault-handling/climb", text("登杆作业", "Climb the pole"))
SPEED = Name("", "service-metrics/repair-in-time", text("故障修复及时率", "Repairs in time"))
CALLS = Name("", "service-metrics/calls-answered", text("热线接通率", "Calls answered"))
REFRESHER = Name("", "training/repair-refresher", text("故障修复时限复训", "Refresher on repair times"))
SAFETY = Name("", "training/work-at-height", text("登高作业安全", "Safety at height"))


def change(at: Name, sort: str, says: Message, kind: str, rule: str, **more: object) -> Finding:
    """A finding of a change of the entry ``at``."""
    document = at.target.partition("/")[0]
    plain = Difference("editorial", at.target, at.title or at.target, kind, document, says)
    difference = replace(plain, sort=sort, **more)  # type: ignore[arg-type]
    print_ = fingerprint(rule, at.target, str(says), str(more.get("before")), str(more.get("after")))
    return Finding(rule, Level.WARNING, f"{document}.yaml", SPAN, says, None, at.target, print_, difference=difference)


def of_repair() -> list[Finding]:
    customers = Touched("better", (TECHNICIAN, DISPATCHER), (), (SPEED, CLIMB))
    return [
        change(
            URBAN,
            "tightened",
            say("the limits are stricter"),
            "target",
            "target-tightened",
            before=text("平均不超过 24 小时，最长 48 小时", "24 h on average, 48 h at most"),
            after=text("平均不超过 18 小时，最长 36 小时", "18 h on average, 36 h at most"),
            margin=Decimal("-25.0"),
            reasons=(
                say("the mean: {before} became {after}", before="24 h", after="18 h"),
                say("95 of 100: {before} became {after}", before="48 h", after="36 h"),
            ),
            touched=customers,
        ),
        change(
            RURAL,
            "relaxed",
            say("the limits are looser"),
            "target",
            "target-relaxed",
            before=text("最长 60 小时", "60 h at most"),
            after=text("最长 72 小时", "72 h at most"),
            margin=Decimal("20"),
            touched=Touched("worse", (TECHNICIAN,), (), ()),
            accepted=Acceptance(
                text("山区道路改造期间，经省管局备案", "While the mountain road is rebuilt; filed with the regulator"),
                DIRECTOR,
                date(2026, 11, 6),
            ),
        ),
        change(
            Name("", "fixed-line-repair/fibre", text("光纤整体中断修复", "Repair of a cut fibre")),
            "added",
            say("the target is new"),
            "target",
            "target-added",
            after=text("最长 8 小时", "8 h at most"),
            touched=Touched("better", (TECHNICIAN,), (), ()),
        ),
        change(
            Name("", "fixed-line-repair/night", text("夜间应急修复", "Emergency repair at night")),
            "removed",
            say("the target was withdrawn"),
            "target",
            "target-removed",
            before=text("最长 12 小时", "12 h at most"),
            touched=Touched("worse", (), (), (CLIMB,)),
        ),
    ]


def of_process() -> list[Finding]:
    method = (
        text("核对工单，与用户再次确认上门时间", "Check the order and confirm the visit with the customer once more"),
        text("登杆前检查安全带、脚扣", "Check belt and climbers before climbing"),
    )
    referrers = tuple(Name("", f"handbook-{n}", text(f"岗位手册第 {n} 篇", f"Handbook {n}")) for n in range(1, 18))
    return [
        change(
            CLIMB,
            "removed",
            say("a precaution was removed"),
            "step",
            "precaution-removed",
            before=text("雷雨天气不登杆\n大风六级以上停止作业", "Do not climb in a thunderstorm\nStop at force 6"),
            touched=Touched(None, (TECHNICIAN, LEADER), (), referrers),
        ),
        change(
            Name("", "fault-handling/assign", text("派单", "Assign the order")),
            "redefined",
            say("another role does the step"),
            "step",
            "step-owner-changed",
            before=TECHNICIAN,
            after=DISPATCHER,
            touched=Touched("otherwise", (TECHNICIAN, DISPATCHER), (), ()),
        ),
        change(
            CLIMB,
            "editorial",
            say("a step of the method reads otherwise"),
            "step",
            "method-reworded",
            before=method[:1],
            after=method,
        ),
    ]


def of_metrics() -> list[Finding]:
    return [
        change(
            SPEED,
            "redefined",
            say("the formula is another one"),
            "metric",
            "formula-changed",
            before=text("及时修复数 ÷ 申告总数", "repaired in time ÷ all reports"),
            after=text("及时修复数 ÷（申告总数 − 撤销数）", "repaired in time ÷ (all reports − cancelled)"),
            touched=Touched(None, (), (SPEED, CALLS), (URBAN,)),
        ),
        change(
            Name("", "qsstd.yaml"),
            "redefined",
            say("'{name}' differs", name="timezone"),
            "settings",
            "unjudged-change",
            before="Asia/Shanghai",
            after="Asia/Urumqi",
        ),
    ]


def of_attitude() -> list[Finding]:
    return [
        change(
            GREETING,
            "editorial",
            say("the title reads otherwise"),
            "attitude",
            "title-reworded",
            before=text("热线服务态度标准", "Standard of attitude on the hotline"),
            after=text("热线服务态度规范", "Attitude on the hotline"),
        ),
        change(
            Name("", "hotline-attitude/greeting", text("开场问候", "Greeting")),
            "editorial",
            say("a phrase reads otherwise"),
            "situation",
            "phrase-reworded",
            before=text("您好，请讲", "Hello, please go on"),
            after=text("您好，请问有什么可以帮您", "Hello, what can I do for you"),
        ),
    ]


def open_points() -> list[Finding]:
    notice = say(
        "the promise of '{target}' is looser and takes effect after {days} d; {needed} d of notice are asked for",
        target=RURAL,
        days="12",
        needed="30",
    )
    version = say("'{document}' changed and is still version {version}", document=GREETING, version="2026Q4")
    hint = say("announce it earlier, or let it take effect later")
    return [
        Finding("short-notice", Level.ERROR, "fixed-line-repair.yaml", SPAN, notice, hint, RURAL.target, "a1" * 8),
        Finding(
            "changed-without-new-version",
            Level.WARNING,
            "hotline-attitude.yaml",
            SPAN,
            version,
            None,
            GREETING.target,
            "b2" * 8,
        ),
    ]


def revision() -> Revision:
    new_year = date(2027, 1, 1)
    why = text(
        "落实 2026 年第三季度评审意见，缩短城区修复时限。", "The review of the third quarter of 2026 asks for it."
    )
    return Revision(
        old=say("tag {name} (commit {commit} of {date})", name="2026Q3", commit="4f1c2ab9d0", date="2026-09-28"),
        new=say("the working tree"),
        documents=(
            RevisedDocument(
                DISPATCH, "process", ("2026Q3", "2026Q4"), SERVICE_MANAGER, SERVICE, date(2026, 12, 15), ()
            ),
            RevisedDocument(
                REPAIR, "response-times", ("2026Q3", "2026Q4"), NETWORK_MANAGER, NETWORK, new_year, (why,), DIRECTOR
            ),
            RevisedDocument(GREETING, "attitude", ("2026Q4", "2026Q4"), SERVICE_MANAGER, SERVICE, new_year),
            RevisedDocument(METRICS, "metrics", (None, "2026Q4")),
        ),
        asked_whom=True,
        training=(
            Training(TECHNICIAN, (URBAN, RURAL, CLIMB), (REFRESHER, SAFETY)),
            Training(DISPATCHER, (URBAN, Name("", "fault-handling/assign", text("派单", "Assign the order"))), ()),
            Training(LEADER, (CLIMB,), (SAFETY,)),
        ),
        stale=(
            StaleCourse(REFRESHER, (URBAN, RURAL), date(2026, 7, 10), "2026Q3"),
            StaleCourse(SAFETY, (CLIMB,)),
        ),
        series=(SPEED, CALLS),
        organisation=text("示例电信", "Example Telecom"),
        day=date(2026, 11, 22),
    )


def report() -> Report:
    """Everything at once; what was accepted stands apart, as a comparison has it."""
    every = [*of_repair(), *of_process(), *of_metrics(), *of_attitude()]
    accepted = tuple(one for one in every if one.difference and one.difference.accepted)
    open_ = tuple(one for one in every if one not in accepted)
    return Report((*open_, *open_points()), Tally(accepted=1), revision=revision(), accepted=accepted)


def unasked() -> Report:
    """The same without whom it touches, and so without departments."""
    documents = tuple(replace(one, department=None, owner=None) for one in revision().documents)
    bare = replace(revision(), documents=documents, asked_whom=False, training=(), stale=(), series=(), day=None)
    findings = tuple(
        replace(one, difference=replace(one.difference, touched=None))
        for one in report().findings
        if one.difference is not None
    )
    return replace(report(), findings=findings, accepted=(), revision=bare)


def nothing() -> Report:
    """A comparison that found no change."""
    bare = replace(revision(), documents=(), training=(), stale=(), series=())
    return replace(report(), findings=(), accepted=(), revision=bare)
