using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DecisionsThatWait : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Waits",
                table: "Decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Reports are JSON: a report whose state is Waiting.
            migrationBuilder.Sql("""
                UPDATE "Decisions" SET "Waits" = 1
                WHERE EXISTS (SELECT 1 FROM json_each("Decisions"."Reports") AS r WHERE json_extract(r.value, '$.now.state') = 'Waiting')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Waits",
                table: "Decisions");
        }
    }
}
