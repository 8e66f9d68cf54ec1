"""Chinese, simplified and traditional: what stands around its numbers, and counts, measures, grades or dates them.

Sources: the units, currency names and calendars of Unicode CLDR 47, locales `zh` and `zh-Hant`; measure words as any
grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.pack import UnspacedWords, glossed, sized, unspaced_pack
from snapshots.data.listing import listed

_UNITS = """
percent: %
percentage points: 个百分点, 個百分點, 百分点, 百分點
yuan: 元人民币, 人民币, 人民幣, 元
us dollars: 美元
hong kong dollars: 港元, 港币, 港幣
new taiwan dollars: 新台幣, 新臺幣
euros: 欧元, 歐元
japanese yen: 日元, 日圓
pounds sterling: 英镑, 英鎊
tonnes: 吨, 噸, 公吨, 公噸
kilograms: 公斤, 千克
grams: 克
liters: 升
kilometers: 公里, 千米
square kilometers: 平方公里, 平方千米
square meters: 平方米, 平方公尺
cubic meters: 立方米, 立方公尺
meters: 米, 公尺
centimeters: 厘米, 公分
millimeters: 毫米
hectares: 公顷, 公頃
degrees celsius: 摄氏度, 攝氏度, ℃
kilowatt hours: 千瓦时, 千瓦時, 度电, 度電
kilowatts: 千瓦
megawatts: 兆瓦
hours: 小时, 小時, 个小时, 個小時
minutes: 分钟, 分鐘
seconds: 秒
days: 天
weeks: 周, 週, 个星期
months: 个月, 個月
times: 倍
"""
_GRADED = """
about: 约, 約, 大约, 大約, 约为, 約為, 约有, 約有, 估计, 估計
nearly: 近, 接近, 将近, 將近
over: 超过, 超過, 超, 逾, 高于, 高於, 突破, 多于, 多於
under: 低于, 低於, 不足, 少于, 少於, 不到
at least: 至少, 不少于, 不少於, 不低于, 不低於
at most: 最多, 至多, 不超过, 不超過
minus: 零下, 负, 負
"""
_GRADED_BEHIND = """
at least: 以上
at most: 以下, 以内, 以內
over: 余, 餘, 多
about: 左右, 上下
"""
_TIMES = """
in the first half: 上半年
in the second half: 下半年
in the first quarter: 一季度, 第一季度
in the second quarter: 二季度, 第二季度
in the third quarter: 三季度, 第三季度
in the fourth quarter: 四季度, 第四季度
against last year: 比上年, 比去年, 较上年, 較去年, 較上年, 较去年, 同比
"""
_COUNTERS = listed(
    "个 個 家 所 座 间 間 张 張 辆 輛 台 臺 架 艘 条 條 件 例 起 宗 项 項 次 场 場 处 處 套 户 戶 栋 棟 幢 只 隻 头 頭 匹 "
    "株 棵 份 本 册 冊 部 台次 架次 班次 车次 剂次 劑次 床 亩 畝 篇 种 種 类 類 批 支 枚 颗 顆 片 块 塊 对 對 组 組 票 席 顶 頂 "
    "笔 筆 标箱 標箱 标准箱 標準箱"
)
_IDLE = listed(
    "岁以上 岁 歲 周岁 号 號 楼 樓 层 層 室 版 期 章 款 页 頁 届 屆 级 級 路 年级 年級 年代 日 年 月 周年 号线 號線 "
    "小时服务 小時服務 小时值班 个半 個半 小时半 年半 倍半 升至 升到 升为 升為 美元兑 美元兌 美元="
)
_NUMBERED = listed("图 圖 表 邮编 郵編 拨打 撥打 致电 致電 电话 電話 热线 熱線 传真 傳真 号码 號碼 编号 編號 代码 代碼 微信 QQ")

PACK = unspaced_pack(
    "zh",
    UnspacedWords(
        scales=sized("十 1, 百 2, 千 3, 万 4, 萬 4, 亿 8, 億 8, 百万 6, 百萬 6, 千万 7, 千萬 7, 万亿 12, 萬億 12, 兆 12"),
        graded=glossed(_GRADED),
        graded_shares=glossed("about: 约占, 約佔, 大约占, 大約佔"),
        graded_behind=glossed(_GRADED_BEHIND),
        units=glossed(_UNITS),
        counters=_COUNTERS,
        persons=listed("人 名 位 人次"),
        idle=_IDLE,
        idle_before=listed("第 每 前 国道 國道 备 ¥ ￥ 分之"),
        numbered=_NUMBERED,
        time_openers=listed("近 最近 过去 過去 未来 未來 今后 今後 连续 連續"),
        time_ends=listed("前 后 後 内 內 来 來 之前 之后 之後"),
        subject_ends=listed(
            "为 為 是 达 達 达到 達到 达到了 有 共有 共 共计 共計 计 合计 合計 总计 占 佔 增至 降至 升至 减少至 增加到 至 仅 了"
        ),
        phrase_ends=listed("增长 增長 下降 增加 减少 減少 上升 降低 提高 比 从 從 由 自 在 和 及 与 每"),
        noun_openers=("的", ""),
        skipped=listed("分别 分別 其中 另有 另外 此外 以及 并 全年 目前 截至目前"),
        times=glossed(_TIMES),
        changes=glossed(
            "rose: 增长, 增長, 增加, 上升, 提高, 上涨, 上漲, 升高\nfell: 下降, 减少, 減少, 降低, 下跌, 缩短, 縮短, 缩减"
        ),
        change_openers=listed("由 从 從 自"),
        verbs=listed(
            "造成 破获 破獲 抓获 抓獲 查处 查處 查获 查獲 缴获 繳獲 打掉 冻结 凍結 新建 发生 發生 接报 接報 接听 接聽 受理 "
            "审结 審結 新增 注销 發放 发放 惠及 实现 實現 下拨 下撥 拨付 撥付 调运 調運 追回 挽回 判处 判處 宣告 派出 出动 "
            "出動 收缴 收繳 没收 沒收 现有 現有"
        ),
        price_openers=listed("每"),
        unit_names=listed("单位 單位"),
        eras={"民国": 1911, "民國": 1911},
    ),
)
