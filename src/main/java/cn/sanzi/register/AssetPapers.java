package cn.sanzi.register;

import java.util.List;
import java.util.UUID;

/** Where an asset's papers (佐证材料) lie; implemented by the module that took them in. */
public interface AssetPapers {

  /**
   * Papers of an asset and of the batch it was declared with; none when that module does not know
   * it.
   */
  List<AssetPaper> papers(UUID assignmentId, AssetId asset);

  /**
   * One paper.
   *
   * @param link where it is downloaded, under the rules of the module that keeps it
   */
  record AssetPaper(UUID id, String name, long size, String link) {}
}
