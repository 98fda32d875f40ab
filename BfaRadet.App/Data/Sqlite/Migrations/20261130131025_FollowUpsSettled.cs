using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FollowUpsSettled : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FollowedUp",
                table: "MeetingAgenda",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FollowedUp",
                table: "MeetingAgenda");
        }
    }
}
