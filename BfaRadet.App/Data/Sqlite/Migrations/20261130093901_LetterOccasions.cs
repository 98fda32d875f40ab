using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BfaRadet.App.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LetterOccasions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Occasion",
                table: "Letters",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            // What stands in the subject before its particulars: until its colon, or with its question mark.
            migrationBuilder.Sql("""
                UPDATE "Letters" SET "Occasion" = CASE
                    WHEN instr("Subject", '?') > 0 AND (instr("Subject", ':') = 0 OR instr("Subject", '?') < instr("Subject", ':'))
                        THEN substr("Subject", 1, instr("Subject", '?'))
                    WHEN instr("Subject", ':') > 0 THEN substr("Subject", 1, instr("Subject", ':') - 1)
                    ELSE "Subject" END
                WHERE "Meeting" IS NOT NULL;
                """);

            migrationBuilder.AddColumn<Guid>(
                name: "Proposal",
                table: "Letters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_Proposal",
                table: "Letters",
                column: "Proposal");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Letters_Proposal",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Occasion",
                table: "Letters");

            migrationBuilder.DropColumn(
                name: "Proposal",
                table: "Letters");
        }
    }
}
