using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hawl.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_batch_user_id",
                table: "batch");

            migrationBuilder.AddColumn<DateTime>(
                name: "confirmed_at",
                table: "user",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "password_hash",
                table: "user",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "stamp",
                table: "user",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "suspended_at",
                table: "user",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suspended_reason",
                table: "user",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "totp_key",
                table: "user",
                type: "bytea",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "totp_since",
                table: "user",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "totp_step",
                table: "user",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "last_reply_id",
                table: "request",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "letter_key",
                table: "request",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "others_from",
                table: "request",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tags",
                table: "request",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "answers_id",
                table: "outgoing_message",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "in_reply_to",
                table: "outgoing_message",
                type: "character varying(250)",
                maxLength: 250,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "not_before",
                table: "outgoing_message",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "references",
                table: "outgoing_message",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answer_address",
                table: "incoming_message",
                type: "character varying(320)",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answer_name",
                table: "incoming_message",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answer_why",
                table: "incoming_message",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "way",
                table: "incoming_message",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "for_requester",
                table: "held_mail",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "left_out",
                table: "batch_authority",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "batch",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "batch",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "account_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: true),
                    stamp = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    password_hash = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    return_path = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    token_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_link", x => x.id);
                    table.ForeignKey(
                        name: "FK_account_link_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batch_draft",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    letter = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    letter_version = table.Column<long>(type: "bigint", nullable: false),
                    batch_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_draft", x => x.id);
                    table.ForeignKey(
                        name: "FK_batch_draft_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_batch_draft_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batch_event",
                columns: table => new
                {
                    batch_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    actor_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_event", x => new { x.batch_id, x.number });
                    table.ForeignKey(
                        name: "FK_batch_event_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: true),
                    authority_id = table.Column<long>(type: "bigint", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    letter = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    tags = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    request_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft", x => x.id);
                    table.ForeignKey(
                        name: "FK_draft_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_draft_request_request_id",
                        column: x => x.request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_draft_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    request_id = table.Column<long>(type: "bigint", nullable: true),
                    batch_id = table.Column<long>(type: "bigint", nullable: true),
                    subject_id = table.Column<long>(type: "bigint", nullable: true),
                    on = table.Column<DateOnly>(type: "date", nullable: true),
                    gathered = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    message_id = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    server_words = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice", x => x.id);
                    table.ForeignKey(
                        name: "FK_notice_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notice_request_request_id",
                        column: x => x.request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notice_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_refusal",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_refusal", x => new { x.user_id, x.kind });
                    table.ForeignKey(
                        name: "FK_notice_refusal_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_settings",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    gather_replies = table.Column<bool>(type: "boolean", nullable: false),
                    bounced_address = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    bounced_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_settings", x => x.user_id);
                    table.ForeignKey(
                        name: "FK_notice_settings_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    sign_count = table.Column<long>(type: "bigint", nullable: false),
                    transports = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_user_verified = table.Column<bool>(type: "boolean", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "boolean", nullable: false),
                    is_backed_up = table.Column<bool>(type: "boolean", nullable: false),
                    attestation_object = table.Column<byte[]>(type: "bytea", nullable: false),
                    client_data_json = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_passkey_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "protection_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_protection_key", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "recovery_code",
                columns: table => new
                {
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recovery_code", x => new { x.user_id, x.hash });
                    table.ForeignKey(
                        name: "FK_recovery_code_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recurring_job",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recurring_job", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    proven_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    device = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_kept = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_failure",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    last_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sign_in_failure", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "batch_ask",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    draft_id = table.Column<long>(type: "bigint", nullable: false),
                    asked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    authorities = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by_id = table.Column<long>(type: "bigint", nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_ask", x => x.id);
                    table.ForeignKey(
                        name: "FK_batch_ask_batch_draft_draft_id",
                        column: x => x.draft_id,
                        principalTable: "batch_draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_batch_ask_user_answered_by_id",
                        column: x => x.answered_by_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "batch_draft_authority",
                columns: table => new
                {
                    draft_id = table.Column<long>(type: "bigint", nullable: false),
                    authority_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_draft_authority", x => new { x.draft_id, x.authority_id });
                    table.ForeignKey(
                        name: "FK_batch_draft_authority_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_batch_draft_authority_batch_draft_draft_id",
                        column: x => x.draft_id,
                        principalTable: "batch_draft",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "gathered_event",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    message_id = table.Column<long>(type: "bigint", nullable: false),
                    notice_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gathered_event", x => new { x.kind, x.message_id });
                    table.ForeignKey(
                        name: "FK_gathered_event_notice_notice_id",
                        column: x => x.notice_id,
                        principalTable: "notice",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_request_letter_key_id",
                table: "request",
                columns: new[] { "letter_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_needs_classification_last_reply_at",
                table: "request",
                columns: new[] { "needs_classification", "last_reply_at" });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_answers_id",
                table: "outgoing_message",
                column: "answers_id");

            migrationBuilder.CreateIndex(
                name: "IX_batch_user_id_id",
                table: "batch",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_account_link_email_made_at",
                table: "account_link",
                columns: new[] { "email", "made_at" });

            migrationBuilder.CreateIndex(
                name: "IX_account_link_expires_at",
                table: "account_link",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_account_link_token_hash",
                table: "account_link",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_account_link_user_id",
                table: "account_link",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_batch_ask_answered_by_id",
                table: "batch_ask",
                column: "answered_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_batch_ask_draft_id",
                table: "batch_ask",
                column: "draft_id");

            migrationBuilder.CreateIndex(
                name: "IX_batch_ask_state_id",
                table: "batch_ask",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_batch_draft_batch_id",
                table: "batch_draft",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "IX_batch_draft_user_id_id",
                table: "batch_draft",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_batch_draft_authority_authority_id",
                table: "batch_draft_authority",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_authority_id",
                table: "draft",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_key",
                table: "draft",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_draft_request_id",
                table: "draft",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_draft_user_id_updated_at",
                table: "draft",
                columns: new[] { "user_id", "updated_at" });

            migrationBuilder.CreateIndex(
                name: "IX_gathered_event_notice_id",
                table: "gathered_event",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_batch_id",
                table: "notice",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_message_id",
                table: "notice",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notice_request_id",
                table: "notice",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_notice_user_id_kind_key",
                table: "notice",
                columns: new[] { "user_id", "kind", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_passkey_user_id",
                table: "passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_session_seen_at",
                table: "session",
                column: "seen_at");

            migrationBuilder.CreateIndex(
                name: "IX_session_user_id",
                table: "session",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_sign_in_failure_last_at",
                table: "sign_in_failure",
                column: "last_at");

            migrationBuilder.AddForeignKey(
                name: "FK_outgoing_message_incoming_message_answers_id",
                table: "outgoing_message",
                column: "answers_id",
                principalTable: "incoming_message",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_outgoing_message_incoming_message_answers_id",
                table: "outgoing_message");

            migrationBuilder.DropTable(
                name: "account_link");

            migrationBuilder.DropTable(
                name: "batch_ask");

            migrationBuilder.DropTable(
                name: "batch_draft_authority");

            migrationBuilder.DropTable(
                name: "batch_event");

            migrationBuilder.DropTable(
                name: "draft");

            migrationBuilder.DropTable(
                name: "gathered_event");

            migrationBuilder.DropTable(
                name: "notice_refusal");

            migrationBuilder.DropTable(
                name: "notice_settings");

            migrationBuilder.DropTable(
                name: "passkey");

            migrationBuilder.DropTable(
                name: "protection_key");

            migrationBuilder.DropTable(
                name: "recovery_code");

            migrationBuilder.DropTable(
                name: "recurring_job");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "sign_in_failure");

            migrationBuilder.DropTable(
                name: "batch_draft");

            migrationBuilder.DropTable(
                name: "notice");

            migrationBuilder.DropIndex(
                name: "IX_request_letter_key_id",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_needs_classification_last_reply_at",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_answers_id",
                table: "outgoing_message");

            migrationBuilder.DropIndex(
                name: "IX_batch_user_id_id",
                table: "batch");

            migrationBuilder.DropColumn(
                name: "confirmed_at",
                table: "user");

            migrationBuilder.DropColumn(
                name: "password_hash",
                table: "user");

            migrationBuilder.DropColumn(
                name: "stamp",
                table: "user");

            migrationBuilder.DropColumn(
                name: "suspended_at",
                table: "user");

            migrationBuilder.DropColumn(
                name: "suspended_reason",
                table: "user");

            migrationBuilder.DropColumn(
                name: "totp_key",
                table: "user");

            migrationBuilder.DropColumn(
                name: "totp_since",
                table: "user");

            migrationBuilder.DropColumn(
                name: "totp_step",
                table: "user");

            migrationBuilder.DropColumn(
                name: "last_reply_id",
                table: "request");

            migrationBuilder.DropColumn(
                name: "letter_key",
                table: "request");

            migrationBuilder.DropColumn(
                name: "others_from",
                table: "request");

            migrationBuilder.DropColumn(
                name: "tags",
                table: "request");

            migrationBuilder.DropColumn(
                name: "answers_id",
                table: "outgoing_message");

            migrationBuilder.DropColumn(
                name: "in_reply_to",
                table: "outgoing_message");

            migrationBuilder.DropColumn(
                name: "not_before",
                table: "outgoing_message");

            migrationBuilder.DropColumn(
                name: "references",
                table: "outgoing_message");

            migrationBuilder.DropColumn(
                name: "answer_address",
                table: "incoming_message");

            migrationBuilder.DropColumn(
                name: "answer_name",
                table: "incoming_message");

            migrationBuilder.DropColumn(
                name: "answer_why",
                table: "incoming_message");

            migrationBuilder.DropColumn(
                name: "way",
                table: "incoming_message");

            migrationBuilder.DropColumn(
                name: "for_requester",
                table: "held_mail");

            migrationBuilder.DropColumn(
                name: "left_out",
                table: "batch_authority");

            migrationBuilder.DropColumn(
                name: "state",
                table: "batch");

            migrationBuilder.DropColumn(
                name: "version",
                table: "batch");

            migrationBuilder.CreateIndex(
                name: "IX_batch_user_id",
                table: "batch",
                column: "user_id");
        }
    }
}
