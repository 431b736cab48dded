using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hawl.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Moderation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_request_needs_classification_last_reply_at",
                table: "request");

            migrationBuilder.AddColumn<DateTime>(
                name: "given_up_at",
                table: "outgoing_message",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "authentication",
                table: "incoming_message",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_forged",
                table: "incoming_message",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "reply_to_address",
                table: "incoming_message",
                type: "TEXT",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sender_address",
                table: "incoming_message",
                type: "TEXT",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "settled_by_id",
                table: "held_mail",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "held_mail",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "waiting");

            migrationBuilder.AddColumn<string>(
                name: "notes",
                table: "authority_translation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "by_id",
                table: "authority_change",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "admin_action",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    deed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_admin_action", x => x.id);
                    table.ForeignKey(
                        name: "FK_admin_action_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "delivery_fact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outgoing_message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    server = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    permanent = table.Column<bool>(type: "INTEGER", nullable: true),
                    incoming_message_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_delivery_fact", x => x.id);
                    table.ForeignKey(
                        name: "FK_delivery_fact_outgoing_message_outgoing_message_id",
                        column: x => x.outgoing_message_id,
                        principalTable: "outgoing_message",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fetched_mail",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    uid = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    taken_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    retry_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fetched_mail", x => new { x.source, x.uid });
                });

            migrationBuilder.CreateTable(
                name: "re_reading",
                columns: table => new
                {
                    reader_version = table.Column<int>(type: "INTEGER", nullable: false),
                    last_id = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_re_reading", x => x.reader_version);
                });

            migrationBuilder.CreateTable(
                name: "report",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    request_id = table.Column<long>(type: "INTEGER", nullable: false),
                    outgoing_message_id = table.Column<long>(type: "INTEGER", nullable: true),
                    incoming_message_id = table.Column<long>(type: "INTEGER", nullable: true),
                    file_number = table.Column<int>(type: "INTEGER", nullable: true),
                    user_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    resolved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    resolved_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    open_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report", x => x.id);
                    table.ForeignKey(
                        name: "FK_report_request_request_id",
                        column: x => x.request_id,
                        principalTable: "request",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_report_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_request_needs_classification_last_reply_at_id",
                table: "request",
                columns: new[] { "needs_classification", "last_reply_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_state",
                table: "outgoing_message",
                column: "state",
                filter: "state = 'failed' AND given_up_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_incoming_message_from_address",
                table: "incoming_message",
                column: "from_address");

            migrationBuilder.CreateIndex(
                name: "IX_authority_translation_language_request_email",
                table: "authority_translation",
                columns: new[] { "language", "request_email" });

            migrationBuilder.CreateIndex(
                name: "IX_admin_action_subject_kind_subject_id_id",
                table: "admin_action",
                columns: new[] { "subject_kind", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_admin_action_user_id_id",
                table: "admin_action",
                columns: new[] { "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_delivery_fact_incoming_message_id",
                table: "delivery_fact",
                column: "incoming_message_id");

            migrationBuilder.CreateIndex(
                name: "IX_delivery_fact_outgoing_message_id_at",
                table: "delivery_fact",
                columns: new[] { "outgoing_message_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_report_open_key",
                table: "report",
                column: "open_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_request_id",
                table: "report",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_report_state_id",
                table: "report",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_report_user_id",
                table: "report",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "admin_action");

            migrationBuilder.DropTable(
                name: "delivery_fact");

            migrationBuilder.DropTable(
                name: "fetched_mail");

            migrationBuilder.DropTable(
                name: "re_reading");

            migrationBuilder.DropTable(
                name: "report");

            migrationBuilder.DropIndex(
                name: "IX_request_needs_classification_last_reply_at_id",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_state",
                table: "outgoing_message");

            migrationBuilder.DropIndex(
                name: "IX_incoming_message_from_address",
                table: "incoming_message");

            migrationBuilder.DropIndex(
                name: "IX_authority_translation_language_request_email",
                table: "authority_translation");

            migrationBuilder.DropColumn(
                name: "given_up_at",
                table: "outgoing_message");

            migrationBuilder.DropColumn(
                name: "authentication",
                table: "incoming_message");

            migrationBuilder.DropColumn(
                name: "is_forged",
                table: "incoming_message");

            migrationBuilder.DropColumn(
                name: "reply_to_address",
                table: "incoming_message");

            migrationBuilder.DropColumn(
                name: "sender_address",
                table: "incoming_message");

            migrationBuilder.DropColumn(
                name: "settled_by_id",
                table: "held_mail");

            migrationBuilder.DropColumn(
                name: "state",
                table: "held_mail");

            migrationBuilder.DropColumn(
                name: "notes",
                table: "authority_translation");

            migrationBuilder.DropColumn(
                name: "by_id",
                table: "authority_change");

            migrationBuilder.CreateIndex(
                name: "IX_request_needs_classification_last_reply_at",
                table: "request",
                columns: new[] { "needs_classification", "last_reply_at" });
        }
    }
}
