package cn.sanzi.inventory.declaring;

import cn.sanzi.access.Allowed;
import cn.sanzi.access.Reader;
import cn.sanzi.access.Role;
import cn.sanzi.files.FileStore;
import cn.sanzi.files.StoredFile;
import cn.sanzi.inventory.AssignmentId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Papers over HTTP. They are always handed out as downloads, so that nothing in them runs in the
 * page.
 */
@RestController
@RequestMapping("/api/inventory")
class PaperController {

  private final Papers papers;
  private final FileStore files;

  PaperController(Papers papers, FileStore files) {
    this.papers = papers;
    this.files = files;
  }

  record Added(int files) {}

  @PostMapping("/assignments/{id}/papers")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed(Role.CLERK)
  Added add(
      @PathVariable UUID id,
      @RequestParam("files") List<MultipartFile> uploads,
      @RequestParam(required = false) @Nullable List<UUID> rowIds,
      Reader reader)
      throws IOException {
    var kept = new ArrayList<StoredFile>();
    for (MultipartFile upload : uploads) {
      String name = upload.getOriginalFilename();
      try (InputStream content = upload.getInputStream()) {
        kept.add(papers.keep(new AssignmentId(id), content, name == null ? "未命名" : name, reader));
      }
    }
    papers.attach(new AssignmentId(id), kept, rowIds == null ? List.of() : rowIds, reader);
    return new Added(kept.size());
  }

  @GetMapping("/papers/{paperId}")
  @Allowed({
    Role.CLERK,
    Role.HEAD,
    Role.PARENT_REVIEWER,
    Role.GROUP_REVIEWER,
    Role.OFFICE,
    Role.LEADER,
    Role.AUDITOR
  })
  void get(@PathVariable UUID paperId, Reader reader, HttpServletResponse response)
      throws IOException {
    Papers.Paper paper = papers.get(paperId, reader.scope()).paper();
    response.setContentType("application/octet-stream");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(paper.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
    try (InputStream content = files.open(paper.file())) {
      content.transferTo(response.getOutputStream());
    }
  }

  @DeleteMapping("/papers/{paperId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed(Role.CLERK)
  void remove(@PathVariable UUID paperId, Reader reader) {
    papers.remove(paperId, reader);
  }
}
