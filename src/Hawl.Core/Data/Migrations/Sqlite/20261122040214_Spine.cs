using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hawl.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Spine : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authority",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    home_page = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    embargo_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prominence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tombstoned_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authority", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "job",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    leased_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", nullable: true),
                    failed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "site_value",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_value", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "slug_counter",
                columns: table => new
                {
                    stem = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    next = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_slug_counter", x => x.stem);
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    stored_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_file", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "user",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    may_send_batches = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    embargo_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prominence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tombstoned_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "authority_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    comment = table.Column<string>(type: "TEXT", nullable: false),
                    snapshot = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authority_change", x => x.id);
                    table.ForeignKey(
                        name: "FK_authority_change_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "authority_slug",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    authority_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authority_slug", x => x.slug);
                    table.ForeignKey(
                        name: "FK_authority_slug_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "authority_tag",
                columns: table => new
                {
                    authority_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authority_tag", x => new { x.authority_id, x.name, x.value });
                    table.ForeignKey(
                        name: "FK_authority_tag_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "authority_translation",
                columns: table => new
                {
                    authority_id = table.Column<long>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    first_letter = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    request_email = table.Column<string>(type: "TEXT", maxLength: 320, nullable: true),
                    publication_scheme = table.Column<string>(type: "TEXT", nullable: true),
                    disclosure_log = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authority_translation", x => new { x.authority_id, x.language });
                    table.ForeignKey(
                        name: "FK_authority_translation_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batch",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    letter = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    regime_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    embargo_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prominence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tombstoned_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch", x => x.id);
                    table.ForeignKey(
                        name: "FK_batch_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_slug",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_slug", x => x.slug);
                    table.ForeignKey(
                        name: "FK_user_slug_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batch_question",
                columns: table => new
                {
                    batch_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_question", x => new { x.batch_id, x.position });
                    table.ForeignKey(
                        name: "FK_batch_question_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "request",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    authority_id = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    batch_id = table.Column<long>(type: "INTEGER", nullable: true),
                    batch_position = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    regime_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    regime_version = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    progress = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    needs_classification = table.Column<bool>(type: "INTEGER", nullable: false),
                    delivery_problem = table.Column<bool>(type: "INTEGER", nullable: false),
                    by_post = table.Column<bool>(type: "INTEGER", nullable: false),
                    reported = table.Column<bool>(type: "INTEGER", nullable: false),
                    reply_hash = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_reply_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_event_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    event_count = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    embargo_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prominence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tombstoned_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request", x => x.id);
                    table.ForeignKey(
                        name: "FK_request_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_request_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_request_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batch_authority",
                columns: table => new
                {
                    batch_id = table.Column<long>(type: "INTEGER", nullable: false),
                    authority_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    request_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_authority", x => new { x.batch_id, x.authority_id });
                    table.ForeignKey(
                        name: "FK_batch_authority_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_batch_authority_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_batch_authority_request_request_id",
                        column: x => x.request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "held_mail",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    raw_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    from_address = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    guess_request_id = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_mail", x => x.id);
                    table.ForeignKey(
                        name: "FK_held_mail_request_guess_request_id",
                        column: x => x.guess_request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_held_mail_stored_file_raw_hash",
                        column: x => x.raw_hash,
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incoming_message",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    request_id = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    date_header = table.Column<DateTime>(type: "TEXT", nullable: true),
                    from_name = table.Column<string>(type: "TEXT", nullable: true),
                    from_address = table.Column<string>(type: "TEXT", nullable: true),
                    from_authority = table.Column<bool>(type: "INTEGER", nullable: false),
                    from_authority_why = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    automatic = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    automatic_why = table.Column<string>(type: "TEXT", nullable: false),
                    defects = table.Column<string>(type: "TEXT", nullable: true),
                    raw_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    embargo_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prominence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tombstoned_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incoming_message", x => x.id);
                    table.ForeignKey(
                        name: "FK_incoming_message_request_request_id",
                        column: x => x.request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incoming_message_stored_file_raw_hash",
                        column: x => x.raw_hash,
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_message",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    request_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    from_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    to_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    to_address = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    message_id = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    server_words = table.Column<string>(type: "TEXT", nullable: true),
                    embargo_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prominence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tombstoned_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outgoing_message", x => x.id);
                    table.ForeignKey(
                        name: "FK_outgoing_message_request_request_id",
                        column: x => x.request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "request_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    request_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actor_id = table.Column<long>(type: "INTEGER", nullable: true),
                    outgoing_message_id = table.Column<long>(type: "INTEGER", nullable: true),
                    incoming_message_id = table.Column<long>(type: "INTEGER", nullable: true),
                    replaces_id = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    data = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_event", x => x.id);
                    table.ForeignKey(
                        name: "FK_request_event_request_request_id",
                        column: x => x.request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "request_slug",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    request_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_request_slug", x => x.slug);
                    table.ForeignKey(
                        name: "FK_request_slug_request_request_id",
                        column: x => x.request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attachment",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    file_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    inline = table.Column<bool>(type: "INTEGER", nullable: false),
                    embargo_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    prominence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    tombstoned_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attachment", x => x.id);
                    table.ForeignKey(
                        name: "FK_attachment_incoming_message_message_id",
                        column: x => x.message_id,
                        principalTable: "incoming_message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attachment_stored_file_file_hash",
                        column: x => x.file_hash,
                        principalTable: "stored_file",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mail_delivery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    raw_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    mail_from = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    trace = table.Column<string>(type: "TEXT", nullable: false),
                    decisions = table.Column<string>(type: "TEXT", nullable: false),
                    incoming_message_id = table.Column<long>(type: "INTEGER", nullable: true),
                    held_mail_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_delivery", x => x.id);
                    table.ForeignKey(
                        name: "FK_mail_delivery_incoming_message_incoming_message_id",
                        column: x => x.incoming_message_id,
                        principalTable: "incoming_message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_text",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incoming_message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    reader_version = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    passages = table.Column<string>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_text", x => x.id);
                    table.ForeignKey(
                        name: "FK_message_text_incoming_message_incoming_message_id",
                        column: x => x.incoming_message_id,
                        principalTable: "incoming_message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_attachment_file_hash",
                table: "attachment",
                column: "file_hash");

            migrationBuilder.CreateIndex(
                name: "IX_attachment_message_id_number",
                table: "attachment",
                columns: new[] { "message_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_authority_name",
                table: "authority",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_authority_slug",
                table: "authority",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_authority_change_authority_id_at",
                table: "authority_change",
                columns: new[] { "authority_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_authority_slug_authority_id",
                table: "authority_slug",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "IX_authority_tag_name_value_authority_id",
                table: "authority_tag",
                columns: new[] { "name", "value", "authority_id" });

            migrationBuilder.CreateIndex(
                name: "IX_authority_translation_language_first_letter_name",
                table: "authority_translation",
                columns: new[] { "language", "first_letter", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_authority_translation_language_name",
                table: "authority_translation",
                columns: new[] { "language", "name" });

            migrationBuilder.CreateIndex(
                name: "IX_batch_user_id",
                table: "batch",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_batch_authority_authority_id",
                table: "batch_authority",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "IX_batch_authority_batch_id_position",
                table: "batch_authority",
                columns: new[] { "batch_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_batch_authority_request_id",
                table: "batch_authority",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_guess_request_id",
                table: "held_mail",
                column: "guess_request_id");

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_raw_hash",
                table: "held_mail",
                column: "raw_hash");

            migrationBuilder.CreateIndex(
                name: "IX_held_mail_settled_at_received_at",
                table: "held_mail",
                columns: new[] { "settled_at", "received_at" });

            migrationBuilder.CreateIndex(
                name: "IX_incoming_message_raw_hash",
                table: "incoming_message",
                column: "raw_hash");

            migrationBuilder.CreateIndex(
                name: "IX_incoming_message_request_id_identity_content_hash",
                table: "incoming_message",
                columns: new[] { "request_id", "identity", "content_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incoming_message_request_id_received_at_id",
                table: "incoming_message",
                columns: new[] { "request_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_job_failed_at_due_at",
                table: "job",
                columns: new[] { "failed_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_job_kind_subject_id",
                table: "job",
                columns: new[] { "kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "IX_mail_delivery_incoming_message_id",
                table: "mail_delivery",
                column: "incoming_message_id");

            migrationBuilder.CreateIndex(
                name: "IX_mail_delivery_raw_hash_recipient",
                table: "mail_delivery",
                columns: new[] { "raw_hash", "recipient" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_message_text_incoming_message_id_part_reader_version",
                table: "message_text",
                columns: new[] { "incoming_message_id", "part", "reader_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_message_id",
                table: "outgoing_message",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_request_id_id",
                table: "outgoing_message",
                columns: new[] { "request_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_authority_id_id",
                table: "request",
                columns: new[] { "authority_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_batch_id_batch_position",
                table: "request",
                columns: new[] { "batch_id", "batch_position" });

            migrationBuilder.CreateIndex(
                name: "IX_request_last_event_at_id",
                table: "request",
                columns: new[] { "last_event_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_progress_due_on",
                table: "request",
                columns: new[] { "progress", "due_on" });

            migrationBuilder.CreateIndex(
                name: "IX_request_reply_hash",
                table: "request",
                column: "reply_hash");

            migrationBuilder.CreateIndex(
                name: "IX_request_slug",
                table: "request",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_request_user_id_id",
                table: "request",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_event_request_id_number",
                table: "request_event",
                columns: new[] { "request_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_request_slug_request_id",
                table: "request_slug",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_user_email",
                table: "user",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_user_slug",
                table: "user",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_user_slug_user_id",
                table: "user_slug",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachment");

            migrationBuilder.DropTable(
                name: "authority_change");

            migrationBuilder.DropTable(
                name: "authority_slug");

            migrationBuilder.DropTable(
                name: "authority_tag");

            migrationBuilder.DropTable(
                name: "authority_translation");

            migrationBuilder.DropTable(
                name: "batch_authority");

            migrationBuilder.DropTable(
                name: "batch_question");

            migrationBuilder.DropTable(
                name: "held_mail");

            migrationBuilder.DropTable(
                name: "job");

            migrationBuilder.DropTable(
                name: "mail_delivery");

            migrationBuilder.DropTable(
                name: "message_text");

            migrationBuilder.DropTable(
                name: "outgoing_message");

            migrationBuilder.DropTable(
                name: "request_event");

            migrationBuilder.DropTable(
                name: "request_slug");

            migrationBuilder.DropTable(
                name: "site_value");

            migrationBuilder.DropTable(
                name: "slug_counter");

            migrationBuilder.DropTable(
                name: "user_slug");

            migrationBuilder.DropTable(
                name: "incoming_message");

            migrationBuilder.DropTable(
                name: "request");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "authority");

            migrationBuilder.DropTable(
                name: "batch");

            migrationBuilder.DropTable(
                name: "user");
        }
    }
}
