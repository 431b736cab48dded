using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hawl.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Readings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_request_authority_id_id",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_batch_id_batch_position",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_user_id_id",
                table: "request");

            migrationBuilder.CreateTable(
                name: "answer",
                columns: table => new
                {
                    request_id = table.Column<long>(type: "bigint", nullable: false),
                    question = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    batch_id = table.Column<long>(type: "bigint", nullable: true),
                    by_person = table.Column<bool>(type: "boolean", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    needs_person = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    cell = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    end = table.Column<int>(type: "integer", nullable: true),
                    grounds = table.Column<string>(type: "text", nullable: true),
                    message_id = table.Column<long>(type: "bigint", nullable: true),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    page = table.Column<int>(type: "integer", nullable: true),
                    part = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    quotation = table.Column<string>(type: "text", nullable: true),
                    refers_to = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    start = table.Column<int>(type: "integer", nullable: true),
                    text_id = table.Column<Guid>(type: "uuid", nullable: true),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer", x => new { x.request_id, x.question });
                });

            migrationBuilder.CreateTable(
                name: "answer_statement",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    request_id = table.Column<long>(type: "bigint", nullable: false),
                    question = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    act = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: true),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    cell = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    end = table.Column<int>(type: "integer", nullable: true),
                    grounds = table.Column<string>(type: "text", nullable: true),
                    message_id = table.Column<long>(type: "bigint", nullable: true),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    page = table.Column<int>(type: "integer", nullable: true),
                    part = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    quotation = table.Column<string>(type: "text", nullable: true),
                    refers_to = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    start = table.Column<int>(type: "integer", nullable: true),
                    text_id = table.Column<Guid>(type: "uuid", nullable: true),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_statement", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "batch_reviewer",
                columns: table => new
                {
                    batch_id = table.Column<long>(type: "bigint", nullable: false),
                    user_id = table.Column<long>(type: "bigint", nullable: false),
                    invited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batch_reviewer", x => new { x.batch_id, x.user_id });
                    table.ForeignKey(
                        name: "FK_batch_reviewer_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_batch_reviewer_user_user_id",
                        column: x => x.user_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dataset_version",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    batch_id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    person_id = table.Column<long>(type: "bigint", nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    corrects = table.Column<int>(type: "integer", nullable: true),
                    language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    authorities = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<int>(type: "integer", nullable: false),
                    zip_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    zip_size = table.Column<long>(type: "bigint", nullable: false),
                    xlsx_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    xlsx_size = table.Column<long>(type: "bigint", nullable: false),
                    rows_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    loss = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_version", x => x.id);
                    table.ForeignKey(
                        name: "FK_dataset_version_batch_batch_id",
                        column: x => x.batch_id,
                        principalTable: "batch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_dataset_version_user_person_id",
                        column: x => x.person_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "message_reading",
                columns: table => new
                {
                    message_id = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    review = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    grounds = table.Column<string>(type: "text", nullable: false),
                    new_due_date = table.Column<DateOnly>(type: "date", nullable: true),
                    fee = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    reference = table.Column<string>(type: "text", nullable: true),
                    other_authority = table.Column<string>(type: "text", nullable: true),
                    text_id = table.Column<Guid>(type: "uuid", nullable: true),
                    start = table.Column<int>(type: "integer", nullable: true),
                    end = table.Column<int>(type: "integer", nullable: true),
                    quotation = table.Column<string>(type: "text", nullable: true),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_reading", x => x.message_id);
                });

            migrationBuilder.CreateTable(
                name: "old_reading",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    last_id = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_old_reading", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "dataset_holding",
                columns: table => new
                {
                    version_id = table.Column<long>(type: "bigint", nullable: false),
                    request_id = table.Column<long>(type: "bigint", nullable: false),
                    message_id = table.Column<long>(type: "bigint", nullable: false),
                    holds_file = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dataset_holding", x => new { x.version_id, x.request_id, x.message_id });
                    table.ForeignKey(
                        name: "FK_dataset_holding_dataset_version_version_id",
                        column: x => x.version_id,
                        principalTable: "dataset_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_request_authority_id_id_version",
                table: "request",
                columns: new[] { "authority_id", "id", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_request_batch_id_batch_position_version",
                table: "request",
                columns: new[] { "batch_id", "batch_position", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_request_user_id_id_version",
                table: "request",
                columns: new[] { "user_id", "id", "version" });

            migrationBuilder.CreateIndex(
                name: "IX_answer_batch_id_needs_person_request_id",
                table: "answer",
                columns: new[] { "batch_id", "needs_person", "request_id" });

            migrationBuilder.CreateIndex(
                name: "IX_answer_batch_id_question_request_id",
                table: "answer",
                columns: new[] { "batch_id", "question", "request_id" });

            migrationBuilder.CreateIndex(
                name: "IX_answer_statement_request_id_question_id",
                table: "answer_statement",
                columns: new[] { "request_id", "question", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_batch_reviewer_user_id",
                table: "batch_reviewer",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_dataset_holding_request_id",
                table: "dataset_holding",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_dataset_version_batch_id_number",
                table: "dataset_version",
                columns: new[] { "batch_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dataset_version_person_id",
                table: "dataset_version",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_message_reading_request_id",
                table: "message_reading",
                column: "request_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer");

            migrationBuilder.DropTable(
                name: "answer_statement");

            migrationBuilder.DropTable(
                name: "batch_reviewer");

            migrationBuilder.DropTable(
                name: "dataset_holding");

            migrationBuilder.DropTable(
                name: "message_reading");

            migrationBuilder.DropTable(
                name: "old_reading");

            migrationBuilder.DropTable(
                name: "dataset_version");

            migrationBuilder.DropIndex(
                name: "IX_request_authority_id_id_version",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_batch_id_batch_position_version",
                table: "request");

            migrationBuilder.DropIndex(
                name: "IX_request_user_id_id_version",
                table: "request");

            migrationBuilder.CreateIndex(
                name: "IX_request_authority_id_id",
                table: "request",
                columns: new[] { "authority_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_request_batch_id_batch_position",
                table: "request",
                columns: new[] { "batch_id", "batch_position" });

            migrationBuilder.CreateIndex(
                name: "IX_request_user_id_id",
                table: "request",
                columns: new[] { "user_id", "id" });
        }
    }
}
