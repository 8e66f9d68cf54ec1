"""Words as they are compared: the forms that a noun takes behind other numbers are one, other nouns are not."""

import pytest

from snapshots.alignment.stems import compared

ONE = [
    "łóżka łóżek", "karetki karetek", "psy psów", "койки коек", "машины машин", "лодки лодок", "окна окон", "дела дел",
    "судьи судей", "врачи врачей", "люди людей", "ліжка ліжок", "викликів виклик", "осіб особи", "водія водіїв",
    "أطباء طبيبا", "مستشفى مستشفيات", "مدارس مدرسة", "عمال عامل", "Busse Bussen", "trek treks",
]  # fmt: skip
APART = ["судья суд", "window wind", "طلبات طلاب", "week wek", "дом дым", "party partner"]


@pytest.mark.parametrize("forms", ONE)
def test_forms_of_a_noun_are_compared_as_one(forms):
    assert len({compared(form.lower()) for form in forms.split()}) == 1


@pytest.mark.parametrize("nouns", APART)
def test_other_nouns_stay_apart(nouns):
    assert len({compared(noun) for noun in nouns.split()}) == 2
