"""One made-up print-out of each kind with something in every field, in the language asked for."""

from __future__ import annotations

from dataclasses import replace

from qsstd.messages import Language
from qsstd.render.context.manual_words import labels
from qsstd.render.context.parts import (
    Branch,
    Content,
    Control,
    CoursePlan,
    Duty,
    Etiquette,
    Measured,
    Met,
    Moment,
    Pair,
    ProcessPart,
    Raci,
    RaciRow,
    Row,
    Score,
    ScoreItem,
    ScoreSection,
    Standard,
    StepPart,
    WatchPart,
)
from qsstd.render.context.print_outs import (
    Card,
    Cards,
    Handbook,
    Lesson,
    Manual,
    PrintOut,
    Question,
    ScoreForm,
    Survey,
    TrainingSheet,
)
from qsstd.render.flow.drawing import Box, Drawing, Edge, Lane
from qsstd.render.notice.notice import HTML_LANGUAGES


class Words:
    """Picks the Chinese or the English of two texts."""

    def __init__(self, language: Language) -> None:
        self.chinese = language == "zh"

    def __call__(self, zh: str, en: str) -> str:
        return zh if self.chinese else en


def control(t: Words, number: str, title: str, kind: str) -> Control:
    return Control(
        number,
        title,
        kind,
        "2026Q4",
        t("生效", "in force"),
        t("服务质量经理", "Service-quality manager"),
        t("客户服务部", "Customer service"),
        t("总经理", "General manager"),
        t("2026年9月20日", "20 September 2026"),
        t("2026年10月1日", "1 October 2026"),
        t("2027年1月1日", "1 January 2027"),
        t("《电信服务规范》", "Telecom service standard"),
    )


def drawing(t: Words) -> Drawing:
    """Two steps of two roles."""
    return Drawing(
        300.0,
        220.0,
        (
            Lane("agent", t("热线客服", "Agent"), 0.0, 0.0, 150.0, 220.0),
            Lane("technician", t("装维工程师", "Technician"), 150.0, 0.0, 150.0, 220.0),
        ),
        (
            Box("accept", "task", "agent", 20.0, 50.0, 110.0, 40.0, (t("受理", "Accept"),), "1", "accept"),
            Box("repair", "task", "technician", 170.0, 140.0, 110.0, 40.0, (t("上门修复", "Repair"),), "2", "repair"),
        ),
        (
            Edge("accept-repair", "accept", "repair", ((75.0, 90.0), (75.0, 160.0), (170.0, 160.0))),
            Edge(
                "repair-accept",
                "repair",
                "accept",
                ((225.0, 140.0), (225.0, 70.0), (130.0, 70.0)),
                True,
                (t("未修复", "not mended"),),
                (160.0, 60.0),
            ),
        ),
    )


def steps(t: Words) -> tuple[StepPart, ...]:
    agent, technician = t("热线客服代表", "Hotline agent"), t("装维工程师", "Field technician")
    accept = StepPart(
        "1",
        "accept",
        "repair-process/accept",
        t("受理申告", "Accept the report"),
        t("受理", "Acceptance"),
        agent,
        t("热线班长", "Team leader"),
        (t("调度员", "Dispatcher"),),
        (technician,),
        t("客户来电申告故障", "A customer reports a fault"),
        (t("客户号码", "Number of the customer"),),
        (
            t("核对客户号码与装机地址", "Check number and address"),
            t("当场远程测试线路", "Test the line while the customer waits"),
        ),
        (t("不得要求客户自行拆机", "Never ask the customer to open the device"),),
        (t("申告单", "Report"),),
        (t("申告记录", "Record of the report"),),
        t("10 分钟内", "within 10 min"),
        (
            Pair(
                t("城区故障修复", "Repair in town"),
                t("95% 不超过 48 小时", "95 % within 48 h"),
                t("自然时", "by the clock"),
            ),
        ),
        t("超时由热线班长接手", "When late, the team leader takes over"),
        (t("大面积故障转应急预案", "Mass faults go to the emergency plan"),),
        (Branch("2", t("上门修复", "Repair on site"), t("远程未恢复", "if not restored")),),
        changed=True,
    )
    repair = replace(
        accept,
        number="2",
        id="repair",
        address="repair-process/repair",
        title=t("上门修复", "Repair on site"),
        owner=technician,
        precautions=(t("雷雨天气不登杆", "Do not climb in a thunderstorm"), t("进门穿鞋套", "Wear shoe covers")),
        next=(
            Branch("1", t("受理申告", "Accept the report"), t("未修复", "if not mended")),
            Branch("", t("结束", "End")),
        ),
        gaps=(t("缺少时限", "no time limit"),),
        changed=False,
    )
    return accept, repair


def process(t: Words) -> ProcessPart:
    of = steps(t)
    roles = tuple(one.owner for one in of)
    title = t("故障修复流程", "Fault repair")
    return ProcessPart(
        control(t, "repair-process", title, t("流程", "process")),
        "repair-process",
        title,
        t("从申告到恢复，客户只需来电一次。", "From the report to the repair the customer calls once."),
        t("故障处理", "Faults"),
        (Pair(t("城区故障修复", "Repair in town"), t("95% 不超过 48 小时", "95 % within 48 h")),),
        drawing(t),
        t(
            "1 受理申告（热线客服代表）→ 2 上门修复（装维工程师）",
            "1 Accept the report (Hotline agent) → 2 Repair on site",
        ),
        Raci(
            roles,
            tuple(RaciRow(one.number, one.title, ("RA", "I") if n == 0 else ("", "RA")) for n, one in enumerate(of)),
        ),
        of,
        history(t),
        'flowchart TB\n  s_accept["1"]\n  s_repair["2"]\n  s_accept --> s_repair\n',
    )


def history(t: Words) -> tuple[Row, ...]:
    document = t("故障修复流程", "Fault repair")
    return (
        Row(
            "2026Q4",
            t("2026年9月20日", "20 September 2026"),
            t("质量经理", "Quality manager"),
            t("缩短受理时限", "Less time to accept"),
            document,
        ),
        Row(
            "2026Q3",
            t("2026年6月20日", "20 June 2026"),
            t("质量经理", "Quality manager"),
            t("首次发布", "First issue"),
            document,
        ),
    )


def standards(t: Words) -> tuple[Standard, ...]:
    town = Standard(
        "repair-times/town",
        t("城区故障修复", "Repair in town"),
        t("自受理起，95% 的故障在 48 小时内修复。", "95 % of faults are repaired within 48 h of the report."),
        t("95% ≤ 48 小时", "95 % ≤ 48 h"),
        t("故障修复时限", "Repair times"),
        (t("《电信服务规范》第九条", "Service standard, clause 9"),),
        (t("减免当月月租", "The rent of the month is waived"),),
        True,
    )
    country = replace(
        town,
        address="repair-times/country",
        title=t("农村故障修复", "Repair in the country"),
        short=t("最长 72 小时", "72 h at most"),
        changed=False,
    )
    return town, country


def content(t: Words) -> Content:
    return Content(
        "fault-content/no-signal",
        t("无信号", "No signal"),
        t("客户报告室内无信号。", "A customer has no signal indoors."),
        (t("远程检测", "Remote test"), t("上门测试", "Test on site")),
        (t("客户自购设备维修", "Repair of devices of the customer"),),
        (t("热线", "Hotline"), t("营业厅", "Shop")),
        (t("城区故障修复", "Repair in town"),),
        t("故障修复流程", "Fault repair"),
        True,
    )


def etiquette(t: Words) -> Etiquette:
    moment = Moment(
        "hotline/greeting",
        t("开场问候", "Greeting"),
        (t("您好，请问有什么可以帮您？", "Good morning, what can I do for you?"),),
        (t("不知道。", "I do not know."),),
        (t("三声内接听", "Answer within three rings"),),
        (t("边吃东西边通话", "Eat while on the line"),),
        t("严重", "serious"),
        t("录音", "recording"),
        True,
    )
    score = Score(
        "100",
        t("从满分起逐项扣分。", "Points are deducted from the full score."),
        (
            ScoreSection(
                t("用语", "Wording"),
                "40",
                (
                    ScoreItem(
                        t("问候", "Greeting"), "20", (Pair(t("未问候", "No greeting"), "−10", t("每次", "each time")),)
                    ),
                ),
                (t("辱骂客户", "Insults the customer"),),
            ),
        ),
        (t("泄露客户资料", "Discloses data of the customer"),),
        t("每人每月抽 5 通", "5 calls a person and month"),
    )
    return Etiquette(
        control(t, "hotline", t("热线服务规范", "Hotline etiquette"), t("态度", "attitude")), (moment,), score
    )


def metric(t: Words) -> Measured:
    return Measured(
        "repair-metrics/in-time",
        t("故障修复及时率", "Repairs in time"),
        t("及时修复数除以修复总数。", "Repairs in time divided by all repairs."),
        t("不低于 95%", "at least 95 %"),
        "%",
        "30",
        t("服务质量经理", "Service-quality manager"),
        t("工单系统", "Ticket system"),
        t("每月", "monthly"),
        True,
    )


def course(t: Words) -> CoursePlan:
    return CoursePlan(
        t("故障受理复训", "Refresher on reports"),
        (t("热线客服代表", "Hotline agent"),),
        (t("故障修复流程", "Fault repair"),),
        t("情景演练", "role play"),
        t("4 学时", "4 h"),
        t("实操考核", "practical test"),
        t("2026年7月10日", "10 July 2026"),
        "training/refresher",
    )


def terms(t: Words) -> tuple[Pair, ...]:
    return (
        Pair(
            t("修复时限", "Repair time"), t("自受理至恢复的时间。", "From the report to the restored service."), "MTTR"
        ),
    )


def manual(language: Language) -> Manual:
    t = Words(language)
    title = t("服务质量管理手册", "Service-quality manual")
    roles = ("agent", steps(t)[0].owner), ("technician", steps(t)[1].owner)
    return Manual(
        HTML_LANGUAGES[language],
        labels(language),
        title,
        t("故障处理分册", "Faults"),
        t("示例电信", "Example Telecom"),
        "2026Q4",
        t("2026年10月1日", "1 October 2026"),
        True,
        control(t, "policy", title, t("方针", "policy")),
        (
            process(t).control,
            control(t, "repair-times", t("故障修复时限", "Repair times"), t("响应时限", "response times")),
        ),
        (t("客户服务部", "Customer service"),),
        t("让客户一次来电解决问题。", "One call is enough."),
        (Pair(t("适用区域", "Areas"), t("全市", "The whole town"), t("不含郊县", "without the counties")),),
        (t("客户优先", "Customers first"),),
        terms(t),
        tuple(
            Duty(
                id,
                role,
                t("客户服务部", "Customer service"),
                roles[0][1],
                (t("张敏", "Min Zhang"),),
                ("1",),
                (process(t).title,),
            )
            for id, role in roles
        ),
        (content(t),),
        standards(t),
        (etiquette(t),),
        (metric(t),),
        (process(t),),
        (course(t),),
        (
            WatchPart(
                metric(t).title,
                t("每月", "monthly"),
                t("服务质量经理", "Service-quality manager"),
                t("低于 93%", "below 93 %"),
                t("3 日内分析原因", "find the cause within 3 days"),
            ),
        ),
        (
            Pair(
                t("季度评审", "Quarterly review"),
                t("每季度末", "At the end of the quarter"),
                t("总经理主持", "led by the manager"),
            ),
        ),
        history(t),
        (
            Met(
                t("《电信服务规范》", "Telecom service standard"),
                t("第九条", "clause 9"),
                t("最长为 48 小时", "48 h at most"),
                t("城区故障修复", "Repair in town"),
                t("36 小时", "36 h"),
                t("48 小时", "48 h"),
                "−25 %",
            ),
        ),
    )


def handbook(language: Language) -> Handbook:
    whole = manual(language)
    part = whole.processes[0]
    own = replace(part, steps=part.steps[:1], raci=replace(part.raci, rows=part.raci.rows[:1]))
    return Handbook(
        whole.language,
        whole.labels,
        Words(language)("岗位手册", "Role handbook"),
        whole.organisation,
        whole.duties[0].role,
        whole.duties[0].department,
        whole.day,
        False,
        whole.documents[:1],
        whole.standards[:1],
        whole.etiquette,
        (own,),
        whole.courses,
        whole.terms,
        whole.history[:1],
    )


def cards(language: Language) -> Cards:
    t, whole = Words(language), manual(language)
    made = tuple(
        Card(
            one.number,
            one.title,
            whole.processes[0].title,
            one.owner,
            one.time_limit,
            one.method,
            one.precautions,
            "repair-process · 2026Q4",
        )
        for one in steps(t) * 3
    )
    return Cards(whole.language, whole.labels, t("速查卡", "Quick cards"), whole.organisation, whole.day, made)


def training(language: Language) -> TrainingSheet:
    t, whole = Words(language), manual(language)
    lessons = tuple(
        Lesson(
            duty.role,
            duty.department,
            whole.courses,
            (Pair(whole.processes[0].title, t("第 1 步", "Step 1"), "2026Q4"),),
            (t("受理时限缩短为 10 分钟", "The time to accept is 10 min"),),
            people,
        )
        for duty, people in zip(whole.duties, (whole.duties[0].people, ()), strict=True)
    )
    return TrainingSheet(
        whole.language, whole.labels, t("培训与签到表", "Training sheet"), whole.organisation, whole.day, lessons
    )


def score_form(language: Language) -> ScoreForm:
    t, whole = Words(language), manual(language)
    return ScoreForm(
        whole.language, whole.labels, t("服务态度评分表", "Scorecard"), whole.organisation, whole.day, whole.etiquette
    )


def survey(language: Language) -> Survey:
    t, whole = Words(language), manual(language)
    scale = tuple(t(zh, en) for zh, en in (("满意", "good"), ("一般", "fair"), ("不满意", "bad")))
    questions = (
        Question("1", t("您对修复速度满意吗？", "How do you like the speed of repairs?"), scale),
        Question("2", t("您有什么建议？", "What could be better?"), ()),
    )
    return Survey(
        whole.language,
        whole.labels,
        t("客户满意度问卷", "Customer survey"),
        whole.organisation,
        whole.day,
        t("请用两分钟填写。", "This takes two minutes."),
        questions,
        whole.control,
    )


def every(language: Language) -> dict[str, PrintOut]:
    """A print-out of each kind, by a word for it."""
    return {
        "manual": manual(language),
        "handbook": handbook(language),
        "card": cards(language),
        "training": training(language),
        "scorecard": score_form(language),
        "survey": survey(language),
    }
