package cn.sanzi.ledger.screening;

import cn.sanzi.ledger.screening.ScreeningRule.Sense;

/** Why a card was proposed or excluded, or what is to be seen to first. */
record Reason(String rule, Sense sense, String text, String article) {

  static Reason of(ScreeningRule rule) {
    return new Reason(rule.id(), rule.sense(), rule.text(), rule.article());
  }
}
