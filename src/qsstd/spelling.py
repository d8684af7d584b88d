"""What was probably meant: the nearest of some words, or the word of the language for a Chinese one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

CHINESE = {
    "kind": "种类 类型",
    "id": "编号 标识",
    "title": "标题 名称 题目",
    "version": "版本 版本号",
    "status": "状态",
    "owner": "责任人 负责人 责任岗位 负责岗位 责任者 岗位",
    "approved": "批准 审批 已批准 已审批 已发布 生效中",
    "by": "批准人 审批人 修订人",
    "date": "日期 批准日期 修订日期",
    "effective": "生效日期 生效 生效日 实施日期",
    "review": "复审 评审 评审中 审核中 待审核 待批准",
    "replaces": "代替 替代",
    "source": "依据 来源",
    "history": "修订记录 历史 变更记录",
    "purpose": "目的",
    "area": "领域 服务领域 地区 区域",
    "steps": "步骤",
    "stage": "环节 阶段",
    "trigger": "触发条件 触发",
    "input": "输入",
    "method": "方法 操作方法 怎么做 做法",
    "precautions": "注意事项 注意",
    "output": "输出",
    "records": "记录",
    "limits": "时限 限值 指标值 要求 标准",
    "escalate": "升级 上报",
    "exceptions": "例外",
    "next": "下一步 下一步骤 后续",
    "targets": "目标 时限 承诺",
    "start": "起点 开始 起算 计时起点",
    "stop": "终点 结束 截止 计时终点",
    "excludes": "除外 不含 不包括",
    "when": "条件 适用范围 适用",
    "calendar": "日历",
    "period": "周期 统计周期",
    "measures": "统计 测量",
    "late": "超时 违约 逾期",
    "pay": "赔付 赔偿",
    "draft": "草案 草稿 起草中 拟稿",
    "retired": "已废止 废止 作废 已作废 停用 已停用",
    "month": "月 每月 按月 月度",
    "quarter": "季 季度 每季度 每季 按季",
    "half-year": "半年 每半年",
    "year": "年 每年 年度 按年",
    "true": "是 对",
    "false": "否 不是",
    "intake": "受理 接收",
    "triage": "分析 分派 分析分派 派单 判断",
    "execution": "执行 处理 办理",
    "feedback": "反馈 回访 意见",
    "process": "流程",
    "response-times": "响应时限 响应时间 时限",
    "service-content": "服务内容",
    "attitude": "服务态度 态度 用语",
    "metrics": "指标",
    "training": "培训",
    "monitoring": "监测 监督 监控",
    "organisation": "组织 组织机构 机构",
    "policy": "方针",
    "problems": "问题",
    "goals": "目标",
    "research": "调研",
    "regulation": "法规 规章",
    "glossary": "术语 术语表",
    "zh": "中文 汉语",
    "en": "英文 英语",
}
"""A word of the language → what people write in its place."""


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of ``words`` that is most like ``word``, or that a Chinese ``word`` stands for; None when none is.

    Long words are not compared."""
    from difflib import get_close_matches

    if len(word) > 100:
        return None
    known = list(words)
    for meant in () if word.isascii() else _meanings().get(word, ()):
        if meant in known:
            return meant
    found = get_close_matches(word, known, n=1, cutoff=0.72)
    return found[0] if found else None


@cache
def _meanings() -> dict[str, list[str]]:
    """Chinese word → the words of the language that it may stand for."""
    found: dict[str, list[str]] = {}
    for meant, written in CHINESE.items():
        for word in written.split():
            found.setdefault(word, []).append(meant)
    return found
