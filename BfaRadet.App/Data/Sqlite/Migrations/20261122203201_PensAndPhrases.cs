using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PensAndPhrases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Pens",
                table: "Meetings",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            // What a new council begins with, as it was when this was written.
            migrationBuilder.AddColumn<string>(
                name: "Settings_StandardPhrases",
                table: "Councils",
                type: "TEXT",
                nullable: false,
                defaultValue: """["Informationen antecknas till protokollet.","Ärendet bordläggs till nästa sammanträde.","Ärendet återremitteras.","Rådet ställer sig bakom förslaget.","Punkten lämnas utan åtgärd."]""");

            migrationBuilder.AddColumn<bool>(
                name: "Settings_WallShowsMinutes",
                table: "Councils",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Pens",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "Settings_StandardPhrases",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Settings_WallShowsMinutes",
                table: "Councils");
        }
    }
}
