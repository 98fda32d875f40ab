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

            // By hand, so that all of it is one transaction: what is generated for a foreign key switches the keys off, which ends one.
            foreach (var column in new[] { "Conflicts", "Motions", "Pens", "PropositionOrders", "Speakers", "Statements", "UsedUpIds", "Votes" })
            {
                migrationBuilder.Sql($"""ALTER TABLE "Meetings" DROP COLUMN "{column}";""");
            }

            migrationBuilder.Sql("""
                CREATE TABLE "AgendaItems_new" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_AgendaItems" PRIMARY KEY,
                    "AddedAtMeeting" INTEGER NOT NULL,
                    "Background" TEXT NOT NULL,
                    "BegunAt" INTEGER NULL,
                    "DecisionCount" INTEGER NOT NULL,
                    "FocusAreas" TEXT NOT NULL,
                    "InternalNote" TEXT NOT NULL,
                    "Kind" INTEGER NOT NULL,
                    "MeetingId" TEXT NOT NULL,
                    "Number" INTEGER NULL,
                    "Order" INTEGER NOT NULL,
                    "Papers" TEXT NOT NULL,
                    "PlannedMinutes" INTEGER NULL,
                    "Presenter" TEXT NOT NULL,
                    "Proposal" TEXT NOT NULL,
                    "RegistryNumber" TEXT NOT NULL,
                    "Settled" TEXT NOT NULL,
                    "Spent" TEXT NOT NULL,
                    "TakenUpAt" INTEGER NULL,
                    "Title" TEXT NOT NULL,
                    CONSTRAINT "FK_AgendaItems_MeetingAgenda_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "MeetingAgenda" ("Id") ON DELETE CASCADE
                );
                INSERT INTO "AgendaItems_new" ("Id", "AddedAtMeeting", "Background", "BegunAt", "DecisionCount", "FocusAreas", "InternalNote", "Kind", "MeetingId",
                        "Number", "Order", "Papers", "PlannedMinutes", "Presenter", "Proposal", "RegistryNumber", "Settled", "Spent", "TakenUpAt", "Title")
                    SELECT "Id", "AddedAtMeeting", "Background", "BegunAt", "DecisionCount", "FocusAreas", "InternalNote", "Kind", "MeetingId",
                        "Number", "Order", "Papers", "PlannedMinutes", "Presenter", "Proposal", "RegistryNumber", "Settled", "Spent", "TakenUpAt", "Title"
                    FROM "AgendaItems";
                DROP TABLE "AgendaItems";
                ALTER TABLE "AgendaItems_new" RENAME TO "AgendaItems";
                CREATE INDEX "IX_AgendaItems_MeetingId" ON "AgendaItems" ("MeetingId");
                CREATE TABLE "Attendances_new" (
                    "Id" TEXT NOT NULL CONSTRAINT "PK_Attendances" PRIMARY KEY,
                    "Duties" INTEGER NOT NULL,
                    "MeetingId" TEXT NOT NULL,
                    "Member" TEXT NULL,
                    "Name" TEXT NOT NULL,
                    "Order" INTEGER NOT NULL,
                    "Organisation" TEXT NOT NULL,
                    "Remote" INTEGER NOT NULL,
                    "Role" INTEGER NOT NULL,
                    "Services" TEXT NOT NULL,
                    "Status" INTEGER NOT NULL,
                    "Stays" TEXT NOT NULL,
                    "SubstituteFor" TEXT NULL,
                    "Title" TEXT NOT NULL,
                    CONSTRAINT "FK_Attendances_MeetingRoll_MeetingId" FOREIGN KEY ("MeetingId") REFERENCES "MeetingRoll" ("Id") ON DELETE CASCADE
                );
                INSERT INTO "Attendances_new" ("Id", "Duties", "MeetingId", "Member", "Name", "Order", "Organisation", "Remote", "Role", "Services", "Status",
                        "Stays", "SubstituteFor", "Title")
                    SELECT "Id", "Duties", "MeetingId", "Member", "Name", "Order", "Organisation", "Remote", "Role", "Services", "Status",
                        "Stays", "SubstituteFor", "Title"
                    FROM "Attendances";
                DROP TABLE "Attendances";
                ALTER TABLE "Attendances_new" RENAME TO "Attendances";
                CREATE INDEX "IX_Attendances_MeetingId" ON "Attendances" ("MeetingId");
                """);
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
