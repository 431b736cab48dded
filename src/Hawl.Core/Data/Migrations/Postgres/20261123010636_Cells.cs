using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hawl.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Cells : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "stem",
                table: "batch_question",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "leaves_steps_to_people",
                table: "batch",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "stem",
                table: "batch_question");

            migrationBuilder.DropColumn(
                name: "leaves_steps_to_people",
                table: "batch");
        }
    }
}
