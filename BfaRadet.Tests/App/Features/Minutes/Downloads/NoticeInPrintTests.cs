using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Publishing;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Bunit;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Downloads;

/// <summary>"Anslag / bevis" last in the minutes that are handed out: of a nämnd that posts its notices, once it is posted.</summary>
public sealed class NoticeInPrintTests : IAsyncLifetime
{
    private ToAdjust _minutes = default!;

    private AWorkspace Workspace => _minutes.Workspace;

    public async ValueTask InitializeAsync() => _minutes = await ToAdjust.OpenAsync();

    public ValueTask DisposeAsync() => _minutes.DisposeAsync();

    [Fact]
    public async Task A_council_that_announces_by_custom_says_so_and_of_no_appeal()
    {
        await Workspace.ChooseAsync(s => s with { LegalForm = LegalForm.AdvisoryCouncil, NoticeBoard = true });
        await _minutes.AdoptAsync();
        await PostAsync();

        var (posted, _) = await PrintAsync();

        Assert.Matches(@"Anslag / bevis[\s\S]+enligt rådets arbetsordning\. Det är sedvänja[\s\S]+kan inte överklagas så som en nämnds[\s\S]+Anslaget sattes upp", posted);
        Assert.DoesNotContain("Kan överklagas till och med", posted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_there_when_the_notice_is_posted_and_says_when_it_was_taken_down()
    {
        await Workspace.ChooseAsync(s => s with { LegalForm = LegalForm.Board, NoticeBoard = true, KeptAt = "Kommunarkivet" });
        await _minutes.AdoptAsync();
        var (before, mark) = await PrintAsync();

        await PostAsync();
        var (posted, postedMark) = await PrintAsync();
        Workspace.Clock.Move(TimeSpan.FromDays(22));
        _ = (await Workspace.Get<PublishingCommands>().TakeNoticeDownAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id, 1)).Value;
        var (down, downMark) = await PrintAsync();

        Assert.DoesNotContain("Anslag", before, StringComparison.Ordinal);
        Assert.Matches(@"Anslag / bevis[\s\S]+Anslaget sattes upp.*11 mars 2026[\s\S]+tidigast 2 april 2026[\s\S]+Kommunarkivet\s*$", posted);
        Assert.Matches("Anslaget togs ner.*2 april 2026", down);
        Assert.Equal(3, new[] { mark, postedMark, downMark }.Distinct().Count());
    }

    [Fact]
    public async Task The_whole_meeting_has_it_and_the_sealed_bytes_are_as_they_were()
    {
        await Workspace.ChooseAsync(s => s with { LegalForm = LegalForm.Board, NoticeBoard = true });
        await _minutes.AdoptAsync();
        var sealedBytes = (await HandoutAsync(FileKind.Json)).Mark;
        await PostAsync();

        var files = AnExport.Unzip(Written(await HandoutAsync(FileKind.Zip)));

        Assert.Contains("Anslag / bevis", Encoding.UTF8.GetString(files["protokoll.txt"]), StringComparison.Ordinal);
        Assert.Equal(sealedBytes, (await HandoutAsync(FileKind.Json)).Mark);
    }

    [Fact]
    public async Task A_nämnd_that_has_switched_its_board_off_has_none()
    {
        await Workspace.ChooseAsync(s => s with { LegalForm = LegalForm.Board, NoticeBoard = true });
        await _minutes.AdoptAsync();
        await PostAsync();

        await Workspace.ChooseAsync(s => s with { NoticeBoard = false });

        Assert.DoesNotContain("Anslag", (await PrintAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_council_sees_what_the_notice_says_and_who_posted_it()
    {
        await Workspace.ChooseAsync(s => s with { LegalForm = LegalForm.Board, NoticeBoard = true, KeptAt = "Kommunarkivet" });
        await _minutes.AdoptAsync();
        await PostAsync();
        var caller = await _minutes.CallerAsync("skola");
        await using var window = new APage(Workspace, caller);

        var panel = window.Render<NoticePanel>(p => p
            .Add(n => n.Council, Workspace.Council).Add(n => n.Meeting, _minutes.Id).Add(n => n.Caller, caller));

        panel.WaitForElement("dl");
        Assert.Contains("Kommunarkivet", panel.Find("dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("av Cajsa Frisk.", panel.Markup, StringComparison.Ordinal);
    }

    private async Task PostAsync() =>
        _ = (await Workspace.Get<PublishingCommands>().PostNoticeAsync(await _minutes.CallerAsync("sekreterare"), _minutes.Id)).Value;

    private async Task<(string Text, string? Mark)> PrintAsync()
    {
        var handout = await HandoutAsync(FileKind.Text);
        return (Encoding.UTF8.GetString(Written(handout)), handout.Mark);
    }

    private async Task<Download> HandoutAsync(FileKind kind) =>
        (await Workspace.Get<DownloadQueries>().FindAsync(await _minutes.CallerAsync("sekreterare"), Workspace.Council, _minutes.Id, kind))!;

    private static byte[] Written(Download handout)
    {
        using var file = new MemoryStream();
        handout.Write(file, CancellationToken.None);
        return file.ToArray();
    }
}
