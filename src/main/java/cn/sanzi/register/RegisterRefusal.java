package cn.sanzi.register;

import cn.sanzi.shared.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why the register refuses. */
public sealed interface RegisterRefusal extends Refusal {

  /** No such card within the reader's scope; whether it exists elsewhere is not told. */
  record NoSuchCard(String number) implements RegisterRefusal {
    @Override
    public String code() {
      return "register.no-such-card";
    }

    @Override
    public String sentence() {
      return "资产库中没有统计编号为 " + number + " 的资产，或不在您的权限范围内。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** The same thing stands in the register already, under another number. */
  record AlreadyHeld(List<Clash> clashes) implements RegisterRefusal {

    private static final int SHOWN = 5;

    /**
     * One row and who holds the same thing.
     *
     * @param rowId the refused row
     * @param number of the card that has it
     * @param unitName holder of that card
     */
    public record Clash(UUID rowId, String name, String number, String unitName) {}

    public AlreadyHeld {
      clashes = List.copyOf(clashes);
    }

    @Override
    public String code() {
      return "register.already-held";
    }

    @Override
    public String sentence() {
      String rows =
          clashes.stream()
              .limit(SHOWN)
              .map(c -> "「%s」与 %s（%s）重复".formatted(c.name, c.number, c.unitName))
              .collect(Collectors.joining("；"));
      String more = clashes.size() > SHOWN ? "等共 " + clashes.size() + " 行" : "";
      return "同一资产已由其他卡片登记，不能重复入库：" + rows + more + "。请核对权属后退回修改。";
    }

    @Override
    public Sort sort() {
      return Sort.CONFLICT;
    }
  }

  /** Another set is opening the same assets at this moment. */
  record InOtherHands() implements RegisterRefusal {
    @Override
    public String code() {
      return "register.in-other-hands";
    }

    @Override
    public String sentence() {
      return "同一批资产正由他人办理入库，请稍候刷新后查看。";
    }

    @Override
    public Sort sort() {
      return Sort.CONFLICT;
    }
  }

  /** A filter, sort or cursor that cannot be read. */
  record UnreadableFilter(String name) implements RegisterRefusal {
    @Override
    public String code() {
      return "register.unreadable-filter";
    }

    @Override
    public String sentence() {
      return "查询条件「" + name + "」无法识别，请从页面上重新选择。";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public @Nullable String field() {
      return name;
    }
  }

  /** The column asked for is none whose value is hidden. */
  record NotSecret() implements RegisterRefusal {
    @Override
    public String code() {
      return "register.not-secret";
    }

    @Override
    public String sentence() {
      return "该字段没有加密内容，无须查看明文。";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public String field() {
      return "key";
    }
  }

  /** A secret is shown for a reason only. */
  record ReasonMissing() implements RegisterRefusal {
    @Override
    public String code() {
      return "register.reason-missing";
    }

    @Override
    public String sentence() {
      return "请写明查看理由（200 字以内），系统将记录本次查看。";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public String field() {
      return "reason";
    }
  }
}
