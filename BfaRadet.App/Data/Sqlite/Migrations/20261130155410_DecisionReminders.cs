using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DecisionReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Reminders",
                table: "LetterChoices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // A council from before has not chosen to have letters sent: it is off there until somebody turns it on, with the usual rules.
            migrationBuilder.AddColumn<int>(
                name: "Settings_Reminders_CoordinatorWeeks",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.AddColumn<int>(
                name: "Settings_Reminders_Day",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Settings_Reminders_DaysBefore",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: 14);

            migrationBuilder.AddColumn<int>(
                name: "Settings_Reminders_Hour",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: 8);

            migrationBuilder.AddColumn<bool>(
                name: "Settings_Reminders_On",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Settings_Reminders_QuietMonths",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: 6);

            migrationBuilder.CreateTable(
                name: "ReminderRounds",
                columns: table => new
                {
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    Occasion = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Letters = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderRounds", x => new { x.Council, x.Occasion });
                    table.ForeignKey(
                        name: "FK_ReminderRounds_Councils_Council",
                        column: x => x.Council,
                        principalTable: "Councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    Member = table.Column<Guid>(type: "TEXT", nullable: false),
                    Decision = table.Column<Guid>(type: "TEXT", nullable: false),
                    Of = table.Column<string>(type: "TEXT", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Letter = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reminders_Councils_Council",
                        column: x => x.Council,
                        principalTable: "Councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Reminders_Decisions_Decision",
                        column: x => x.Decision,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Council_Member",
                table: "Reminders",
                columns: new[] { "Council", "Member" });

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Decision",
                table: "Reminders",
                column: "Decision");

            migrationBuilder.CreateIndex(
                name: "IX_Reminders_Letter_Decision_Of",
                table: "Reminders",
                columns: new[] { "Letter", "Decision", "Of" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReminderRounds");

            migrationBuilder.DropTable(
                name: "Reminders");

            migrationBuilder.DropColumn(
                name: "Reminders",
                table: "LetterChoices");

            migrationBuilder.DropColumn(
                name: "Settings_Reminders_CoordinatorWeeks",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_Reminders_Day",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_Reminders_DaysBefore",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_Reminders_Hour",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_Reminders_On",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_Reminders_QuietMonths",
                table: "Councils");
        }
    }
}
