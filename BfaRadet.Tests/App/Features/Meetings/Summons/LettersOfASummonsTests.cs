using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Mail;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Domain.Privacy;
using MimeKit;
using System.IO.Compression;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>The letters of a summons where no mail server is set: written, replaced by newer ones, and handed over.</summary>
public sealed class LettersOfASummonsTests
{
    [Fact]
    public async Task They_are_not_sent_before_somebody_has_handed_them_over()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var (letters, secretary) = (await made.LettersAsync(), await made.Workspace.CallerAsync("sekreterare"));

        var before = (await made.PlanOfAsync()).Letters;
        var needs = await NeedsAsync(made);
        var toldBefore = (await made.Workspace.Get<HomeQueries>().FindAsync(secretary, made.Workspace.Council, null))!.Since;
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAsync(made.Coordinator, letters[0].Id)).Value;
        var one = (await made.PlanOfAsync()).Letters;
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAllAsync(made.Coordinator, made.Workspace.Council, made.Id)).Value;
        var all = (await made.PlanOfAsync()).Letters;
        var toldAfter = (await made.Workspace.Get<HomeQueries>().FindAsync(secretary, made.Workspace.Council, null))!.Since;

        Assert.Equal($"{letters.Count} brev skrivna, 0 lämnade", LetterWords.Of(before));
        Assert.Equal(new WaitingLetters(made.Id, ASummonedMeeting.Details.Date, letters.Count), Assert.Single(needs.OfType<WaitingLetters>()));
        Assert.Contains(toldBefore, l => l.Text.Contains("är skriven, med brev att lämna för hand", StringComparison.Ordinal));
        Assert.Equal($"{letters.Count} brev skrivna, 1 lämnade", LetterWords.Of(one));
        Assert.Equal($"{letters.Count} brev lämnade", LetterWords.Of(all));
        Assert.Empty((await NeedsAsync(made)).OfType<WaitingLetters>());
        Assert.Contains(toldAfter, l => l.Text.Contains("är lämnade", StringComparison.Ordinal));
        Assert.DoesNotContain(toldAfter, l => l.Text.Contains("att lämna för hand", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_went_out_openly_is_known_when_an_item_is_narrowed_afterwards()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var view = (await made.PreparingOfAsync())!;
        var item = view.Meeting.Items.Single();
        var text = view.TextOf(item);
        _ = (await made.Preparing.EditItemAsync(
            made.Coordinator, made.Id, item.Id, text, text with { Circle = new ItemCircle(Duties.None, [], SecrecyGround.InOwnWords("Upphandling pågår")) })).Value;
        await made.MoveAsync(ASummonedMeeting.Details with { Place = "Sal B" });

        var went = (await made.PlanOfAsync()).Went;

        Assert.Equal([(true, 1), (false, 0)], went.Select(w => (w.IsFirst, w.Items.Count)));
        Assert.Equal(item.Id, Assert.Single(went[0].Items));
        Assert.Equal((await made.PlanOfAsync()).Content.Called.Count, went[0].Called);
    }

    [Fact]
    public async Task What_was_told_of_a_meeting_names_the_day_it_had_then_and_says_nothing_of_letters_that_were_replaced()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var secretary = await made.Workspace.CallerAsync("sekreterare");
        var details = ASummonedMeeting.Details;
        _ = (await made.Preparing.ChangeDetailsAsync(made.Coordinator, made.Id, details, details with { Date = details.Date.AddDays(7) })).Value;
        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Id, "För få kan komma.")).Value;

        var told = (await made.Workspace.Get<HomeQueries>().FindAsync(secretary, made.Workspace.Council, null))!.Since.Select(l => l.Text).ToList();

        Assert.Contains("Kallelsen till sammanträdet 25 mars 2026 är skriven, med brev att lämna för hand", told);
        Assert.Contains(told, t => t.StartsWith("Sammanträdet 25 mars 2026 kl. 15.30–17.00 är flyttat till 1 april 2026", StringComparison.Ordinal));
        Assert.Contains(told, t => t.StartsWith("Sammanträdet 1 april 2026 kl. 15.30–17.00 är inställt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_newer_one_to_the_same_person_takes_its_place_before_it_has_gone()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var first = await made.LettersAsync();
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAsync(made.Coordinator, first[0].Id)).Value;

        await made.MoveAsync(ASummonedMeeting.Details with { Place = "Biblioteket" });

        var view = (await made.Workspace.Get<LetterQueries>().OfAsync(made.Coordinator, made.Workspace.Council))!;
        var shown = view.Letters.ToDictionary(l => l.Id);
        Assert.Equal(LetterState.HandedOver, shown[first[0].Id].State);
        Assert.All(first.Skip(1), l => Assert.Equal(LetterState.Replaced, shown[l.Id].State));
        Assert.Equal(first.Count, view.ToHandOver);
        Assert.Null(await made.Workspace.Get<LetterQueries>().FileAsync(made.Coordinator, first[1].Id, TestContext.Current.CancellationToken));
        var group = Assert.Single(view.ByMeeting);
        Assert.Equal(made.Id, group.Key!.Id);
        Assert.Equal(group.OrderByDescending(l => l.Made).Select(l => l.Made), group.Select(l => l.Made));
    }

    [Fact]
    public async Task A_letter_that_takes_the_place_of_one_that_never_went_tells_of_both_changes()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var first = await made.LettersAsync();
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAllAsync(made.Coordinator, made.Workspace.Council, made.Id)).Value;
        var details = ASummonedMeeting.Details;
        await made.MoveAsync(details with { Date = details.Date.AddDays(7) });
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));

        await made.MoveAsync(details with { Date = details.Date.AddDays(7), Place = "Biblioteket" });

        var latest = (await made.LettersAsync()).Where(l => l.ReplacedAt is null && !l.IsDone).ToList();
        Assert.Equal(first.Count, latest.Count);
        Assert.All(latest, l => Assert.StartsWith("Flyttat sammanträde", l.Subject, StringComparison.Ordinal));
        Assert.All(latest, l => Assert.Contains("25 mars 2026", l.Text.Replace('\u00a0', ' '), StringComparison.Ordinal));
        Assert.All(latest, l => Assert.Contains("Biblioteket", l.Text, StringComparison.Ordinal));
        _ = (await made.Workspace.Get<LetterCommands>().HandOverAllAsync(made.Coordinator, made.Workspace.Council, made.Id)).Value;
        made.Workspace.Clock.Move(TimeSpan.FromMinutes(1));

        await made.MoveAsync(details with { Date = details.Date.AddDays(7), Place = "Sal C" });

        Assert.All((await made.LettersAsync()).Where(l => !l.IsDone && l.ReplacedAt is null), l =>
        {
            Assert.StartsWith("Ändrad kallelse", l.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("25 mars 2026", l.Text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Those_that_wait_are_taken_as_files_with_names_that_are_read()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var police = await made.Workspace.CallerAsync("polis");

        var bytes = await made.Workspace.Get<LetterQueries>().ZipAsync(made.Coordinator, made.Workspace.Council, made.Id, TestContext.Current.CancellationToken);

        using var zip = new ZipArchive(new MemoryStream(bytes!));
        Assert.Equal((await made.LettersAsync()).Count, zip.Entries.Count);
        Assert.All(zip.Entries, e => Assert.Matches("^[a-z0-9-]+\\.eml$", e.Name));
        var edla = zip.GetEntry("kallelse-2026-03-25-edla-ramberg.eml")!;
        using var content = new MemoryStream();
        await using (var stream = await edla.OpenAsync(TestContext.Current.CancellationToken))
        {
            await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
        }

        content.Position = 0;
        using var mail = await MimeMessage.LoadAsync(content, TestContext.Current.CancellationToken);
        Assert.Equal("polis@exempel.se", ((MailboxAddress)mail.To[0]).Address);
        Assert.Null(await made.Workspace.Get<LetterQueries>().ZipAsync(police, made.Workspace.Council, made.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_apology_that_writes_to_a_substitute_says_so()
    {
        await using var made = await ASummonedMeeting.OpenAsync();

        var came = (await made.Commands.AnswerAsync(await made.Workspace.CallerAsync("polis"), made.Id, SummonsAnswer.Declines)).Value;

        Assert.Equal((SubstituteNews.Written, true), (Assert.Single(came.Substitutes).News, came.ByHand));
        Assert.EndsWith(
            "tillfrågas som ersättare: ett brev är skrivet och väntar på att lämnas.",
            SummonsWords.Saved("Sparat.", came), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kallelse-2026-12-16 Edla Ramberg", "kallelse-2026-12-16-edla-ramberg")]
    [InlineData("brev Åsa Öström-Ek (S)", "brev-asa-ostrom-ek-s")]
    [InlineData("../../etc", "etc")]
    public void A_file_is_named_as_every_system_takes_it(string text, string stem) => Assert.Equal(stem, FileStem.Of(text));

    private static async Task<IReadOnlyList<BfaRadet.App.Ui.Needs.Need>> NeedsAsync(ASummonedMeeting made) =>
        (await made.Workspace.Get<HomeQueries>().FindAsync(made.Coordinator, made.Workspace.Council, null))!.Needs;
}
