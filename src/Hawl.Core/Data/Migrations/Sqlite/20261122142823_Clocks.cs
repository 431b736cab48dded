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

            migrationBuilder.CreateIndex(
                name: "IX_holiday_added_by_id",
                table: "holiday",
                column: "added_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_holiday_date",
                table: "holiday",
                column: "date");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authority_closure");

            migrationBuilder.DropTable(
                name: "holiday");

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
