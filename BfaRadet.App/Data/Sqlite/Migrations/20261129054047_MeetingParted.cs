using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MeetingParted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MeetingAgenda",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Pens = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingAgenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingAgenda_Meetings_Id",
                        column: x => x.Id,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingFloor",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Speakers = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingFloor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingFloor_Meetings_Id",
                        column: x => x.Id,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingProceedings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Motions = table.Column<string>(type: "TEXT", nullable: false),
                    PropositionOrders = table.Column<string>(type: "TEXT", nullable: false),
                    Conflicts = table.Column<string>(type: "TEXT", nullable: false),
                    Statements = table.Column<string>(type: "TEXT", nullable: false),
                    UsedUpIds = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingProceedings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingProceedings_Meetings_Id",
                        column: x => x.Id,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingRoll",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingRoll", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingRoll_Meetings_Id",
                        column: x => x.Id,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingVoting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Votes = table.Column<string>(type: "TEXT", nullable: false),
                    UsedUpIds = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingVoting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingVoting_Meetings_Id",
                        column: x => x.Id,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Each meeting gets its parts. An id that was used up is kept with both kinds of things it may have been of.
            migrationBuilder.Sql("""
                INSERT INTO "MeetingAgenda" ("Id", "Version", "Pens") SELECT "Id", 1, "Pens" FROM "Meetings";
                INSERT INTO "MeetingRoll" ("Id", "Version") SELECT "Id", 1 FROM "Meetings";
                INSERT INTO "MeetingProceedings" ("Id", "Version", "Motions", "PropositionOrders", "Conflicts", "Statements", "UsedUpIds")
                    SELECT "Id", 1, "Motions", "PropositionOrders", "Conflicts", "Statements", "UsedUpIds" FROM "Meetings";
                INSERT INTO "MeetingVoting" ("Id", "Version", "Votes", "UsedUpIds") SELECT "Id", 1, "Votes", "UsedUpIds" FROM "Meetings";
                INSERT INTO "MeetingFloor" ("Id", "Version", "Speakers") SELECT "Id", 1, "Speakers" FROM "Meetings";
                """);

            migrationBuilder.DropForeignKey(
                name: "FK_AgendaItems_Meetings_MeetingId",
                table: "AgendaItems");

            migrationBuilder.DropForeignKey(
                name: "FK_Attendances_Meetings_MeetingId",
                table: "Attendances");

            migrationBuilder.DropColumn(
                name: "Conflicts",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Motions",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Pens",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "PropositionOrders",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Speakers",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Statements",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "UsedUpIds",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Votes",
                table: "Meetings");

            migrationBuilder.AddForeignKey(
                name: "FK_AgendaItems_MeetingAgenda_MeetingId",
                table: "AgendaItems",
                column: "MeetingId",
                principalTable: "MeetingAgenda",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Attendances_MeetingRoll_MeetingId",
                table: "Attendances",
                column: "MeetingId",
                principalTable: "MeetingRoll",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Conflicts",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Motions",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Pens",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "PropositionOrders",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Speakers",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Statements",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "UsedUpIds",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Votes",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.Sql("""
                UPDATE "Meetings" SET
                    "Pens" = (SELECT p."Pens" FROM "MeetingAgenda" p WHERE p."Id" = "Meetings"."Id"),
                    "Motions" = (SELECT p."Motions" FROM "MeetingProceedings" p WHERE p."Id" = "Meetings"."Id"),
                    "PropositionOrders" = (SELECT p."PropositionOrders" FROM "MeetingProceedings" p WHERE p."Id" = "Meetings"."Id"),
                    "Conflicts" = (SELECT p."Conflicts" FROM "MeetingProceedings" p WHERE p."Id" = "Meetings"."Id"),
                    "Statements" = (SELECT p."Statements" FROM "MeetingProceedings" p WHERE p."Id" = "Meetings"."Id"),
                    "Votes" = (SELECT p."Votes" FROM "MeetingVoting" p WHERE p."Id" = "Meetings"."Id"),
                    "Speakers" = (SELECT p."Speakers" FROM "MeetingFloor" p WHERE p."Id" = "Meetings"."Id");
                """);

            migrationBuilder.DropForeignKey(
                name: "FK_AgendaItems_MeetingAgenda_MeetingId",
                table: "AgendaItems");

            migrationBuilder.DropForeignKey(
                name: "FK_Attendances_MeetingRoll_MeetingId",
                table: "Attendances");

            migrationBuilder.AddForeignKey(
                name: "FK_AgendaItems_Meetings_MeetingId",
                table: "AgendaItems",
                column: "MeetingId",
                principalTable: "Meetings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Attendances_Meetings_MeetingId",
                table: "Attendances",
                column: "MeetingId",
                principalTable: "Meetings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.DropTable(
                name: "MeetingAgenda");

            migrationBuilder.DropTable(
                name: "MeetingFloor");

            migrationBuilder.DropTable(
                name: "MeetingProceedings");

            migrationBuilder.DropTable(
                name: "MeetingRoll");

            migrationBuilder.DropTable(
                name: "MeetingVoting");
        }
    }
}
