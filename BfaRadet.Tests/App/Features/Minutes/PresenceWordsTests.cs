using BfaRadet.App.Documents;
using BfaRadet.App.Features.Minutes.Blocks;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes;

/// <summary>How those on the roll stand in the minutes.</summary>
public sealed class PresenceWordsTests
{
    private static readonly RecordPerson _member = ARecord.Small().People[1] with { Remote = false };

    [Fact]
    public void Offices_are_named_here_and_away()
    {
        Assert.Equal("ordförande", PresenceWords.Of(_member with { Duties = Duties.Chair, Chaired = true }));
        Assert.Equal("ordförande, anmält förhinder", PresenceWords.Of(_member with { Duties = Duties.Chair, Status = AttendanceStatus.Excused }));
        Assert.Equal(
            "vice ordförande, ordförande för sammanträdet", PresenceWords.Of(_member with { Duties = Duties.ViceChair, Chaired = true }));
        Assert.Equal("ordförande för sammanträdet", PresenceWords.Of(_member with { Duties = Duties.Member, Chaired = true }));
        Assert.Equal("samordnare", PresenceWords.Of(_member with { Duties = Duties.Coordinator }));
    }

    [Fact]
    public void Minutes_from_before_duties_were_kept_name_the_chair_who_led() =>
        Assert.Equal("ordförande", PresenceWords.Of(_member with { Chaired = true }));

    [Theory]
    [InlineData("§ 2", "§ 6", "§§ 2–6 (kl. 15.50–17.05)")]
    [InlineData("BRÅ § 2", "BRÅ § 6", "BRÅ §§ 2–6 (kl. 15.50–17.05)")]
    [InlineData("§ 2", "§ 2", "§ 2 (kl. 15.50–17.05)")]
    [InlineData("§ 2", "", "från § 2 (kl. 15.50–17.05)")]
    public void A_stay_is_by_paragraf_and_clock(string from, string to, string said) =>
        Assert.Equal(said, PresenceWords.Of(new RecordStay(ARecord.At(15, 50), from, ARecord.At(17, 5), to)));

    [Fact]
    public void Attendants_are_a_group_apart_from_substitutes_who_do_not_serve()
    {
        var record = ARecord.Small();
        var groups = AttendanceGroup.Of(record with { People = [.. record.People, _member with { Role = AttendanceRole.Substitute, Name = "Ersättare två" }] })
            .ToDictionary(g => g.Title, g => g.People.Select(p => p.Name));

        Assert.Equal(["Ersättare två"], groups["Ersättare som inte tjänstgör"]);
        Assert.Equal(["Sekreteraren", "Gästen"], groups["Övriga deltagare"]);
    }

    [Fact]
    public void Who_had_jäv_is_not_said_to_have_taken_part_in_all()
    {
        var record = ARecord.With([
            ARecord.Section(5, "Ett"), ARecord.Section(6, "Två") with { Conflicts = [new RecordConflict(_member.Name, "")] },
            ARecord.Section(8, "Tre") with { Conflicts = [new RecordConflict(_member.Name, "")] }]);

        Assert.Equal("ej § 6 och § 8, jäv", PresenceWords.Of(record, _member with { Duties = Duties.Member, Stays = [] }));
        Assert.Equal("", PresenceWords.Of(record, _member with { Name = "Någon annan", Duties = Duties.Member, Stays = [] }));
        Assert.DoesNotContain("jäv", PresenceWords.Of(record, _member with { Status = AttendanceStatus.Excused }), StringComparison.Ordinal);
        Assert.Contains(
            "ej § 6, jäv",
            string.Join('\n', MinutesLayout.Of(record with { People = [_member], Sections = [.. record.Sections.Take(2)] }, null).Blocks.OfType<Block.Table>()
                .SelectMany(t => t.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Blocks).OfType<Block.Paragraph>()
                .SelectMany(p => p.Runs).Select(r => r.Text)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Pauses_of_minutes_from_before_they_had_a_place_stand_at_the_breaks()
    {
        Assert.Equal(["", "", "Paus kl. 16.22–16.31", "", "", "", ""], RecordPauses.Of(ARecord.Rich()).Select(s => string.Join('|', s.After)));
        Assert.Empty(RecordPauses.Of(ARecord.Rich() with { Recesses = [] }).SelectMany(s => s.After));
        Assert.Equal(["Paus kl. 16.22–16.31"], RecordPauses.Of(ARecord.With([ARecord.Section(1, "Ett") with { Recesses = ARecord.Small().Recesses }])).Single().After);
        Assert.Equal(["Paus kl. 16.22–16.31"], RecordPauses.Of(ARecord.With([ARecord.Section(1, "Ett") with { Recesses = ARecord.Small().Recesses.Select(r => r with { IsBefore = true }).ToValueList() }])).Single().Before);
    }
}
