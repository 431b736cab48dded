using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hawl.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "last_reply_id",
                table: "request",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "others_from",
                table: "request",
                type: "date",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_outgoing_message_answers_id",
                table: "outgoing_message",
                column: "answers_id");

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

            migrationBuilder.DropIndex(
                name: "IX_outgoing_message_answers_id",
                table: "outgoing_message");

            migrationBuilder.DropColumn(
                name: "last_reply_id",
                table: "request");

            migrationBuilder.DropColumn(
                name: "others_from",
                table: "request");

            migrationBuilder.DropColumn(
                name: "answers_id",
                table: "outgoing_message");

            migrationBuilder.DropColumn(
                name: "in_reply_to",
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
        }
    }
}
