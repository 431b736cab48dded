using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hawl.Core.Data.Migrations.Postgres
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "authentication",
                table: "incoming_message",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_forged",
                table: "incoming_message",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "reply_to_address",
                table: "incoming_message",
                type: "character varying(320)",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sender_address",
                table: "incoming_message",
                type: "character varying(320)",
                maxLength: 320,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "settled_by_id",
                table: "held_mail",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "held_mail",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "waiting");

            migrationBuilder.AddColumn<string>(
                name: "notes",
                table: "authority_translation",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "by_id",
                table: "authority_change",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "admin_action",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    deed = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true)
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    outgoing_message_id = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    server = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    permanent = table.Column<bool>(type: "boolean", nullable: true),
                    incoming_message_id = table.Column<long>(type: "bigint", nullable: true)
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
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    uid = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    taken_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    retry_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    problem = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fetched_mail", x => new { x.source, x.uid });
                });

            migrationBuilder.CreateTable(
                name: "re_reading",
                columns: table => new
                {
                    reader_version = table.Column<int>(type: "integer", nullable: false),
                    last_id = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_re_reading", x => x.reader_version);
                });

            migrationBuilder.CreateTable(
                name: "report",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    request_id = table.Column<long>(type: "bigint", nullable: false),
                    outgoing_message_id = table.Column<long>(type: "bigint", nullable: true),
                    incoming_message_id = table.Column<long>(type: "bigint", nullable: true),
                    file_number = table.Column<int>(type: "integer", nullable: true),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    words = table.Column<string>(type: "character varying(5000)", maxLength: 5000, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resolved_by_id = table.Column<long>(type: "bigint", nullable: true),
                    answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    open_key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
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
