using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hawl.Core.Data.Migrations.Postgres
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
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "special_period",
                table: "authority",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "archive",
                table: "attachment",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "authority_closure",
                columns: table => new
                {
                    authority_id = table.Column<long>(type: "bigint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false)
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
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    regions = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    names = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    added_by_id = table.Column<long>(type: "bigint", nullable: false)
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
