using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Searching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SearchRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: true),
                    Item = table.Column<Guid>(type: "TEXT", nullable: true),
                    Decision = table.Column<Guid>(type: "TEXT", nullable: true),
                    FocusArea = table.Column<Guid>(type: "TEXT", nullable: true),
                    Attachment = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDraft = table.Column<bool>(type: "INTEGER", nullable: false),
                    Circle = table.Column<string>(type: "TEXT", nullable: true),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Label = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Stems = table.Column<string>(type: "TEXT", nullable: false),
                    Responsibles = table.Column<string>(type: "TEXT", nullable: false),
                    Areas = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchRows", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SearchRows_Council_Day",
                table: "SearchRows",
                columns: new[] { "Council", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchRows_FocusArea",
                table: "SearchRows",
                column: "FocusArea");

            migrationBuilder.CreateIndex(
                name: "IX_SearchRows_Meeting",
                table: "SearchRows",
                column: "Meeting");

            // Case is folded, and å, ä and ö are kept. Beginnings of two and three letters have an index of their own: they are typed first.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "SearchText" USING fts5(
                    "Title", "Body", "Stems", "Responsibles", "Areas", content='SearchRows', content_rowid='Id', tokenize='unicode61 remove_diacritics 0', prefix='2 3');
                """);
            // What is taken away, as words that are redacted, is not left in the index until it is next put in order.
            migrationBuilder.Sql("""
                INSERT INTO "SearchText" ("SearchText", rank) VALUES ('secure-delete', 1);
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchRows_are_added_to_the_text" AFTER INSERT ON "SearchRows" BEGIN
                    INSERT INTO "SearchText" (rowid, "Title", "Body", "Stems", "Responsibles", "Areas")
                    VALUES (NEW."Id", NEW."Title", NEW."Body", NEW."Stems", NEW."Responsibles", NEW."Areas");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchRows_are_taken_from_the_text" AFTER DELETE ON "SearchRows" BEGIN
                    INSERT INTO "SearchText" ("SearchText", rowid, "Title", "Body", "Stems", "Responsibles", "Areas")
                    VALUES ('delete', OLD."Id", OLD."Title", OLD."Body", OLD."Stems", OLD."Responsibles", OLD."Areas");
                END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SearchRows_are_changed_in_the_text" AFTER UPDATE OF "Title", "Body", "Stems", "Responsibles", "Areas" ON "SearchRows" BEGIN
                    INSERT INTO "SearchText" ("SearchText", rowid, "Title", "Body", "Stems", "Responsibles", "Areas")
                    VALUES ('delete', OLD."Id", OLD."Title", OLD."Body", OLD."Stems", OLD."Responsibles", OLD."Areas");
                    INSERT INTO "SearchText" (rowid, "Title", "Body", "Stems", "Responsibles", "Areas")
                    VALUES (NEW."Id", NEW."Title", NEW."Body", NEW."Stems", NEW."Responsibles", NEW."Areas");
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE \"SearchText\";");
            migrationBuilder.DropTable(
                name: "SearchRows");
        }
    }
}
