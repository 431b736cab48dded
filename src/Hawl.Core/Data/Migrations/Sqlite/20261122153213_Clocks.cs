using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hawl.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Clocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "deadlines_hash",
                table: "user",
                type: "BLOB",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "regime_id",
                table: "authority",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "special_period",
                table: "authority",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "archive",
                table: "attachment",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "authority_closure",
                columns: table => new
                {
                    authority_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authority_closure", x => new { x.authority_id, x.from });
                    table.ForeignKey(
                        name: "FK_authority_closure_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "citation",
                columns: table => new
                {
                    message_id = table.Column<long>(type: "INTEGER", nullable: false),
                    regime_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    provision = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    request_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation", x => new { x.message_id, x.regime_id, x.provision });
                });

            migrationBuilder.CreateTable(
                name: "citation_search",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    last_id = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_search", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "citation_tally",
                columns: table => new
                {
                    regime_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    provision = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    requests = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_citation_tally", x => new { x.regime_id, x.provision });
                });

            migrationBuilder.CreateTable(
                name: "holiday",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    regions = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    names = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holiday", x => x.id);
                    table.ForeignKey(
                        name: "FK_holiday_user_added_by_id",
                        column: x => x.added_by_id,
                        principalTable: "user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recount",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    authority_id = table.Column<long>(type: "INTEGER", nullable: true),
                    ordered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cursor = table.Column<long>(type: "INTEGER", nullable: false),
                    looked_at = table.Column<int>(type: "INTEGER", nullable: false),
                    moved = table.Column<int>(type: "INTEGER", nullable: false),
                    kept = table.Column<int>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recount", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_user_deadlines_hash",
                table: "user",
                column: "deadlines_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_citation_regime_id_provision_request_id",
                table: "citation",
                columns: new[] { "regime_id", "provision", "request_id" });

            migrationBuilder.CreateIndex(
                name: "IX_citation_request_id",
                table: "citation",
                column: "request_id");

            migrationBuilder.CreateIndex(
                name: "IX_holiday_added_by_id",
                table: "holiday",
                column: "added_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_holiday_date",
                table: "holiday",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "IX_recount_finished_at",
                table: "recount",
                column: "finished_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authority_closure");

            migrationBuilder.DropTable(
                name: "citation");

            migrationBuilder.DropTable(
                name: "citation_search");

            migrationBuilder.DropTable(
                name: "citation_tally");

            migrationBuilder.DropTable(
                name: "holiday");

            migrationBuilder.DropTable(
                name: "recount");

            migrationBuilder.DropIndex(
                name: "IX_user_deadlines_hash",
                table: "user");

            migrationBuilder.DropColumn(
                name: "deadlines_hash",
                table: "user");

            migrationBuilder.DropColumn(
                name: "regime_id",
                table: "authority");

            migrationBuilder.DropColumn(
                name: "special_period",
                table: "authority");

            migrationBuilder.DropColumn(
                name: "archive",
                table: "attachment");
        }
    }
}
