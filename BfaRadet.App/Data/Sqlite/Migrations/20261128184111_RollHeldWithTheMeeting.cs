using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RollHeldWithTheMeeting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Services",
                table: "Attendances",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            // Whether a substitute served was said of the whole meeting: as long as the person was there.
            migrationBuilder.Sql("""
                UPDATE "Attendances" SET "Services" = '[{"from":null,"fromItem":null,"to":null,"toItem":null}]' WHERE "Serving" = 1
                """);

            migrationBuilder.RenameColumn(
                name: "Serving",
                table: "Attendances",
                newName: "Duties");

            // The roles of meetings that were held came from the register: as it stands now they are kept.
            migrationBuilder.Sql("""
                UPDATE "Attendances" SET "Duties" = COALESCE(
                    (SELECT "Duties" FROM "Members" WHERE "Members"."Id" = "Attendances"."Member"), 0)
                """);

            migrationBuilder.AddColumn<Guid>(
                name: "ChairChosen_From",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ChairChosen_Who",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FirstDecision",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<TimeSpan>(
                name: "Lag",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: new TimeSpan(0, 0, 0, 0, 0));

            migrationBuilder.AddColumn<Guid>(
                name: "SecretaryChosen",
                table: "Meetings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Settled",
                table: "AgendaItems",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ChairChosen_From",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "ChairChosen_Who",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "FirstDecision",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Lag",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "SecretaryChosen",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Settled",
                table: "AgendaItems");

            migrationBuilder.RenameColumn(
                name: "Duties",
                table: "Attendances",
                newName: "Serving");

            migrationBuilder.Sql("""UPDATE "Attendances" SET "Serving" = "Services" <> '[]'""");

            migrationBuilder.DropColumn(
                name: "Services",
                table: "Attendances");
        }
    }
}
