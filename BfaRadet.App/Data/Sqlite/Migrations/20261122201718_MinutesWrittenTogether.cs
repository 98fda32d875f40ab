using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MinutesWrittenTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // One place in one tree, and none to keep beside it: it is what a keystroke waits for.
            migrationBuilder.Sql("""
                CREATE TABLE "MinutesBatches" (
                    "Item" TEXT NOT NULL,
                    "Version" INTEGER NOT NULL,
                    "Count" INTEGER NOT NULL,
                    "Batch" TEXT NOT NULL,
                    "Steps" TEXT NOT NULL,
                    "Member" TEXT NULL,
                    "By" TEXT NOT NULL,
                    "At" INTEGER NOT NULL,
                    CONSTRAINT "PK_MinutesBatches" PRIMARY KEY ("Item", "Version")
                ) WITHOUT ROWID;
                """);

            migrationBuilder.CreateTable(
                name: "MinutesDocuments",
                columns: table => new
                {
                    Item = table.Column<Guid>(type: "TEXT", nullable: false),
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesDocuments", x => x.Item);
                });

            migrationBuilder.CreateTable(
                name: "MinutesKeyframes",
                columns: table => new
                {
                    Item = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesKeyframes", x => new { x.Item, x.Version });
                });

            migrationBuilder.CreateIndex(
                name: "IX_MinutesDocuments_Meeting",
                table: "MinutesDocuments",
                column: "Meeting");

            // The plain notes become documents of one change each: a paragraph a line, by whoever saved them last.
            migrationBuilder.Sql("""
                CREATE TEMP TABLE "Paragraphs" AS
                WITH RECURSIVE "Lines"("Item", "No", "Line", "Rest") AS (
                    SELECT "Item", 0, '', "Text" || char(10) FROM "Notes"
                    UNION ALL
                    SELECT "Item", "No" + 1, trim(substr("Rest", 1, instr("Rest", char(10)) - 1)), substr("Rest", instr("Rest", char(10)) + 1)
                    FROM "Lines" WHERE "Rest" <> '')
                SELECT "Item",
                    json_group_array(json_object('type', 'paragraph', 'content', json_array(json_object('type', 'text', 'text', "Line")))) AS "Json",
                    group_concat("Line", char(10)) AS "Words"
                FROM (SELECT * FROM "Lines" WHERE "Line" <> '' ORDER BY "Item", "No")
                GROUP BY "Item";

                INSERT INTO "MinutesBatches" ("Item", "Version", "Count", "Batch", "Steps", "Member", "By", "At")
                SELECT "Item", 1, 1, "Item",
                    '[{"stepType":"replace","from":0,"to":2,"slice":{"content":' || "Json" || '}}]', NULL, "SavedBy", coalesce("SavedAt", 0)
                FROM "Paragraphs" JOIN "Notes" USING ("Item");

                INSERT INTO "MinutesDocuments" ("Item", "Meeting", "Council", "Version", "Document", "Text", "SavedAt", "SavedBy")
                SELECT "Item", "Meeting", "Council", 1, '{"type":"doc","content":' || "Json" || '}', "Words", coalesce("SavedAt", 0), "SavedBy"
                FROM "Paragraphs" JOIN "Notes" USING ("Item");

                DROP TABLE "Paragraphs";
                """);

            migrationBuilder.DropTable(name: "Notes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MinutesBatches");

            migrationBuilder.DropTable(
                name: "MinutesDocuments");

            migrationBuilder.DropTable(
                name: "MinutesKeyframes");

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Item = table.Column<Guid>(type: "TEXT", nullable: false),
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    SavedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SavedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Item);
                    table.ForeignKey(
                        name: "FK_Notes_Meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_Meeting",
                table: "Notes",
                column: "Meeting");
        }
    }
}
