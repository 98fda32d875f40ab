using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LetterChoices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LetterChoices",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", nullable: false),
                    Daily = table.Column<bool>(type: "INTEGER", nullable: false),
                    OnlyMine = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterChoices", x => x.Account);
                    table.ForeignKey(
                        name: "FK_LetterChoices_AspNetUsers_Account",
                        column: x => x.Account,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LetterChoices");
        }
    }
}
