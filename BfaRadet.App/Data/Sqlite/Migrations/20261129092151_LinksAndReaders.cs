using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LinksAndReaders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Files",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Added = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "Installation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Installation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalCursors",
                columns: table => new
                {
                    Reader = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalCursors", x => x.Reader);
                });

            migrationBuilder.CreateTable(
                name: "Links",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", nullable: false),
                    Council = table.Column<Guid>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    Expires = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Links", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_Links_Councils_Council",
                        column: x => x.Council,
                        principalTable: "Councils",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Made = table.Column<long>(type: "INTEGER", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<long>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", nullable: true),
                    GivenUpAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnreadEntries",
                columns: table => new
                {
                    Reader = table.Column<string>(type: "TEXT", nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnreadEntries", x => new { x.Reader, x.Entry });
                });

            // Invitations that wait stay good: the hash is made as before.
            migrationBuilder.Sql("""
                INSERT INTO "Links" ("Hash", "Purpose", "Target", "Council", "Basis", "Expires", "UsedAt")
                SELECT "SecretHash", 'Invitation', lower("Member"), "Council", '', "Expires", "UsedAt" FROM "Invitations";
                """);

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.InsertData(
                table: "Installation",
                columns: new[] { "Id", "Version" },
                values: new object[] { 1, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_Links_Council",
                table: "Links",
                column: "Council");

            migrationBuilder.CreateIndex(
                name: "IX_Links_Purpose_Target",
                table: "Links",
                columns: new[] { "Purpose", "Target" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_GivenUpAt_Due",
                table: "Outbox",
                columns: new[] { "GivenUpAt", "Due" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Files");

            migrationBuilder.DropTable(
                name: "Installation");

            migrationBuilder.DropTable(
                name: "JournalCursors");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "UnreadEntries");

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Council = table.Column<Guid>(type: "TEXT", nullable: false),
                    Expires = table.Column<long>(type: "INTEGER", nullable: false),
                    Member = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_Councils_Council",
                        column: x => x.Council,
                        principalTable: "Councils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Council",
                table: "Invitations",
                column: "Council");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_SecretHash",
                table: "Invitations",
                column: "SecretHash",
                unique: true);

            migrationBuilder.Sql("""
                INSERT INTO "Invitations" ("Id", "Council", "Member", "SecretHash", "Expires", "UsedAt")
                SELECT substr("Hash", 1, 8) || '-' || substr("Hash", 9, 4) || '-4' || substr("Hash", 13, 3) || '-A' || substr("Hash", 16, 3) || '-' || substr("Hash", 19, 12),
                    "Council", upper("Target"), "Hash", "Expires", "UsedAt"
                FROM "Links" WHERE "Purpose" = 'Invitation';
                """);

            migrationBuilder.DropTable(
                name: "Links");
        }
    }
}
