using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MinutesPublished : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BoardNotices",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    SealNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AdoptedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PostedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PostedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    PostedBy = table.Column<string>(type: "TEXT", nullable: false),
                    TakenDownAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TakenDownBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardNotices", x => new { x.Meeting, x.SealNumber });
                    table.ForeignKey(
                        name: "FK_BoardNotices_Councils_Council",
                        column: x => x.Council,
                        principalTable: "Councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Exclusions = table.Column<string>(type: "TEXT", nullable: false),
                    Answers = table.Column<string>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    PublicBytes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    PublicHash = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedSeal = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PublishedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PublishedBy = table.Column<string>(type: "TEXT", nullable: false),
                    RemoveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnReason = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Meeting);
                    table.ForeignKey(
                        name: "FK_Publications_Councils_Council",
                        column: x => x.Council,
                        principalTable: "Councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Publications_Meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BoardNotices_Council",
                table: "BoardNotices",
                column: "Council");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Council_Address",
                table: "Publications",
                columns: new[] { "Council", "Address" },
                unique: true,
                filter: "\"Address\" <> ''");

            // The model cannot say it: the address lies among the council's settings.
            migrationBuilder.Sql("""CREATE UNIQUE INDEX "IX_Councils_OpenAddress" ON "Councils" ("Settings_OpenAddress") WHERE "Settings_OpenAddress" <> '';""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP INDEX "IX_Councils_OpenAddress";""");

            migrationBuilder.DropTable(
                name: "BoardNotices");

            migrationBuilder.DropTable(
                name: "Publications");
        }
    }
}
