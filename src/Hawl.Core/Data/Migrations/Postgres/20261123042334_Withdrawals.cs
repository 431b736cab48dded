using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hawl.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Withdrawals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "checks",
                table: "dataset_version",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "rules",
                table: "dataset_version",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "said",
                table: "dataset_version",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_dataset_version_rules",
                table: "dataset_version",
                column: "rules",
                filter: "withdrawn_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_dataset_version_rules",
                table: "dataset_version");

            migrationBuilder.DropColumn(
                name: "checks",
                table: "dataset_version");

            migrationBuilder.DropColumn(
                name: "rules",
                table: "dataset_version");

            migrationBuilder.DropColumn(
                name: "said",
                table: "dataset_version");
        }
    }
}
