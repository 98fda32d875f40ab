using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MinutesAdopted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Adjusters",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "AdjustmentPlace",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Conflicts",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "FirstParagraph",
                table: "Meetings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Motions",
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
                name: "Statements",
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

            migrationBuilder.AddColumn<string>(
                name: "Settings_KeptAt",
                table: "Councils",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Settings_NoticeBoard",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Settings_OpenAddress",
                table: "Councils",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Settings_OpenContact",
                table: "Councils",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Settings_OpenPage",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Settings_OpenPresentation",
                table: "Councils",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Settings_ParagraphPrefix",
                table: "Councils",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Settings_Paragraphs",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "SealedMinutes",
                columns: table => new
                {
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Paper = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealText = table.Column<string>(type: "TEXT", nullable: false),
                    SealHash = table.Column<string>(type: "TEXT", nullable: false),
                    AdoptedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedMinutes", x => new { x.Council, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_SealedMinutes_Meeting",
                table: "SealedMinutes",
                column: "Meeting");

            // What was adopted stays: BfaRadet never changes a row here, and a hand that does must first take this away.
            migrationBuilder.Sql("""
                CREATE TRIGGER "SealedMinutes_are_never_changed" BEFORE UPDATE ON "SealedMinutes"
                BEGIN SELECT RAISE(ABORT, 'Adopted minutes are never changed'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SealedMinutes_are_never_removed" BEFORE DELETE ON "SealedMinutes"
                BEGIN SELECT RAISE(ABORT, 'Adopted minutes are never removed'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SealedMinutes");

            migrationBuilder.DropColumn(
                name: "Adjusters",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "AdjustmentPlace",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Conflicts",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "FirstParagraph",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Motions",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "PropositionOrders",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Statements",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Votes",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Settings_KeptAt",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_NoticeBoard",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_OpenAddress",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_OpenContact",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_OpenPage",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_OpenPresentation",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_ParagraphPrefix",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_Paragraphs",
                table: "Councils");
        }
    }
}
