"""Japanese: what stands around its numbers, and counts, measures, grades or dates them.

Sources: the units, currency names and calendars of Unicode CLDR 47, locale `ja`; counters as any grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.pack import UnspacedWords, glossed, sized, unspaced_pack
from snapshots.data.listing import listed

_UNITS = """
percent: %, パーセント
percentage points: ポイント, %ポイント
yen: 円
us dollars: 米ドル, 米国ドル
dollars: ドル
euros: ユーロ
yuan: 人民元, 元
won: ウォン
pounds sterling: ポンド
tonnes: トン
kilograms: キログラム, ㎏
grams: グラム
liters: リットル
kiloliters: キロリットル
milliliters: ミリリットル
kilometers: キロメートル, ㎞
square kilometers: 平方キロメートル, 平方キロ, ㎢
square meters: 平方メートル, ㎡
cubic meters: 立方メートル, ㎥
meters: メートル
centimeters: センチメートル, センチ, ㎝
millimeters: ミリメートル, ミリ, ㎜
hectares: ヘクタール
degrees celsius: ℃
kilowatt hours: キロワット時
megawatt hours: メガワット時
kilowatts: キロワット
megawatts: メガワット
hours: 時間
minutes: 分, 分間
seconds: 秒, 秒間
days: 日間
weeks: 週間
months: か月, カ月, ヶ月, ヵ月, 箇月, か月間, カ月間, ヶ月間
times: 倍
"""
_GRADED = """
about: 約, およそ, おおよそ, 概ね, 推定
nearly: ほぼ
at most: 最大, 最大で, 最高
at least: 少なくとも, 最低, 最低でも
minus: 氷点下, マイナス
"""
_GRADED_BEHIND = """
at least: 以上
at most: 以下, 以内
under: 未満
over: 超, 余り, あまり, 余, を超える, を超え, を上回る, を上回り, 強
nearly: 弱, 近く
about: 程度, ほど, 前後
"""
_COUNTERS = listed(
    "件 県 府県 台 両 隻 機 棟 戸 軒 校 社 店 店舗 本 枚 冊 個 回 床 室 署 か所 カ所 ヶ所 ヵ所 箇所 か国 カ国 "
    "ヶ国 ヵ国 団体 世帯 組 頭 匹 羽 基 門 点 品目 種類 種 部 通 口 株 票 席 館 議席 市町村 都道府県 自治体 施設 事業所 "
    "企業 病院 区画 路線 駅 便 着 足 杯 箱 袋 例 試合 作品 区 市 町 村 つ 人分 件分 台分 泊 食"
)
_IDLE = listed(
    "歳代 歳 才 丁目 番地 番 号 条 項 章 ページ 頁 階 位 回目 年目 日目 人目 件目 年生 級 代 期 版 号車 時台 度目 年 年間 年度 "
    "日 月 周年 つ星 か国語 カ国語 時間体制 時間営業 時間対応 時間半 か月半 カ月半 年半 倍半 分の 分野 分類 分割 分咲き 分目 "
    "%台 円台 ドル台 ドル= ユーロ= 円="
)
_NUMBERED = listed("図 表 問 Q 電話 ダイヤル 内線 郵便番号 番号 コード ID")

PACK = unspaced_pack(
    "ja",
    UnspacedWords(
        scales=sized("十 1, 百 2, 千 3, 万 4, 億 8, 兆 12, 百万 6, 千万 7"),
        graded=glossed(_GRADED),
        graded_behind=glossed(_GRADED_BEHIND),
        units=glossed(_UNITS),
        counters=_COUNTERS,
        persons=listed("人 名"),
        things=listed(
            "県 府県 校 社 店 店舗 署 か国 カ国 ヶ国 ヵ国 団体 世帯 市町村 都道府県 自治体 施設 事業所 企業 病院 路線 駅 "
            "試合 作品 区 市 町 村"
        ),
        idle=_IDLE,
        idle_before=listed("第 〒 コロナ 震度 国道"),
        numbered=_NUMBERED,
        time_openers=listed("過去 今後 直近 最近 この ここ"),
        time_ends=listed("前 後 ぶり 連続 以来 目"),
        subject_ends=listed("は が を も の では には は計 は全国で が計 計 合計 延べ のべ 総数 ="),
        phrase_ends=listed("より 比 から に へ で と べ また し り て 中"),
        noun_openers=("の",),
        no_nouns=listed(
            "うち 内 ほか 他 方 増 増加 減 減少 予定 見込 見込み 見通 見通し 計 合計 差 伸び 上昇 低下 下落 プラス マイナス"
        ),
        skipped=listed("このうち そのうち うち また なお さらに ただし および 及び 合わせて"),
        times=glossed("against last year: 前年比, 前年同期比, 前年同月比, 前期比, 前年度比"),
        unit_names=listed("単位"),
        eras={"令和": 2018, "平成": 1988, "昭和": 1925},
    ),
)
