package cn.sanzi.approval;

import cn.sanzi.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a signature is refused. */
public sealed interface ApprovalRefusal extends Refusal {

  /** No post of the signer reaches the stage. */
  record NotYours(String stage) implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval.not-yours";
    }

    @Override
    public String sentence() {
      return "这件事现在到了「" + stage + "」环节，不由您的岗位办理。";
    }

    @Override
    public Sort sort() {
      return Sort.FORBIDDEN;
    }
  }

  /** The signer declared the data himself. */
  record OwnDeclaration() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval.own-declaration";
    }

    @Override
    public String sentence() {
      return "数据是您填报的，不能由您本人审核，请由其他审核人员办理。";
    }

    @Override
    public Sort sort() {
      return Sort.FORBIDDEN;
    }
  }

  /** Somebody else was faster. */
  record MovedOn() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval.moved-on";
    }

    @Override
    public String sentence() {
      return "这件事刚刚已由他人办理，请刷新后查看最新进度。";
    }

    @Override
    public Sort sort() {
      return Sort.CONFLICT;
    }
  }

  /** A return without a reason. */
  record OpinionMissing() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval.opinion-missing";
    }

    @Override
    public String sentence() {
      return "退回须写明意见，填报单位才知道改什么。";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public String field() {
      return "opinion";
    }
  }

  /** A stage that the case has not passed. */
  record NotPassed() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval.not-passed";
    }

    @Override
    public String sentence() {
      return "只能退到这件事已经过的环节，或退回填报单位。";
    }

    @Override
    public Sort sort() {
      return Sort.INVALID;
    }

    @Override
    public String field() {
      return "toStage";
    }
  }

  /** A chain that cannot work, or one that changed in between. */
  record BadChain(String sentence, @Nullable String field, Sort sort) implements ApprovalRefusal {

    static BadChain wrong(String sentence, String field) {
      return new BadChain(sentence, field, Sort.INVALID);
    }

    @Override
    public String code() {
      return sort == Sort.STALE ? "approval.chain-changed" : "approval.bad-chain";
    }
  }

  /** No such case within the reader's scope. */
  record NoSuchCase() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval.no-such-case";
    }

    @Override
    public String sentence() {
      return "没有这件审批事项，或不在您的权限范围内。";
    }

    @Override
    public Sort sort() {
      return Sort.NOT_FOUND;
    }
  }

  /** Too late to take back. */
  record AlreadySigned() implements ApprovalRefusal {
    @Override
    public String code() {
      return "approval.already-signed";
    }

    @Override
    public String sentence() {
      return "已有人签批，不能撤回；如需修改，请联系当前环节退回。";
    }

    @Override
    public Sort sort() {
      return Sort.CONFLICT;
    }
  }
}
