using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NothingIsReplaced : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // INSERT OR REPLACE removes the row that has the key, and by default no trigger of DELETE is told. A row that has no
            // number yet is told here as -1.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Journal_is_never_replaced" BEFORE INSERT ON "Journal"
                WHEN NEW."Id" <> -1 AND EXISTS (SELECT 1 FROM "Journal" WHERE "Id" = NEW."Id")
                BEGIN SELECT RAISE(ABORT, 'The journal is append-only'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "AccountEvents_are_never_replaced" BEFORE INSERT ON "AccountEvents"
                WHEN NEW."Id" <> -1 AND EXISTS (SELECT 1 FROM "AccountEvents" WHERE "Id" = NEW."Id")
                BEGIN SELECT RAISE(ABORT, 'What happened to accounts is append-only'); END;
                """);
            // Its key is not the number of the row, by which one can be replaced too.
            migrationBuilder.Sql("""
                CREATE TRIGGER "SealedMinutes_are_never_replaced" BEFORE INSERT ON "SealedMinutes"
                WHEN EXISTS (SELECT 1 FROM "SealedMinutes" WHERE "Council" = NEW."Council" AND "Number" = NEW."Number")
                    OR NEW.rowid <> -1 AND EXISTS (SELECT 1 FROM "SealedMinutes" WHERE rowid = NEW.rowid)
                BEGIN SELECT RAISE(ABORT, 'Adopted minutes are never removed'); END;
                """);
            // Another row that takes the key -1 itself could be replaced.
            migrationBuilder.Sql("""
                CREATE TRIGGER "Journal_begins_at_one" AFTER INSERT ON "Journal" WHEN NEW."Id" < 1
                BEGIN SELECT RAISE(ABORT, 'The journal is numbered from one'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "AccountEvents_begin_at_one" AFTER INSERT ON "AccountEvents" WHEN NEW."Id" < 1
                BEGIN SELECT RAISE(ABORT, 'What happened to accounts is numbered from one'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER "SealedMinutes_begin_at_one" AFTER INSERT ON "SealedMinutes" WHEN NEW.rowid < 1
                BEGIN SELECT RAISE(ABORT, 'Adopted minutes are numbered from one'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var trigger in new[]
            {
                "Journal_is_never_replaced", "AccountEvents_are_never_replaced", "SealedMinutes_are_never_replaced",
                "Journal_begins_at_one", "AccountEvents_begin_at_one", "SealedMinutes_begin_at_one",
            })
            {
                migrationBuilder.Sql($"DROP TRIGGER \"{trigger}\";");
            }
        }
    }
}
