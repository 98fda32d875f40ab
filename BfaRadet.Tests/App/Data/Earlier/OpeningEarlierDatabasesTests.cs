using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Links;
using BfaRadet.App.Features.Journal;
using BfaRadet.App.Records;
using BfaRadet.App.Ui;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Publishing;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Invitations;
using BfaRadet.App.Identity.SignIn;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.IO.Compression;
using System.Reflection;
using Xunit;

namespace BfaRadet.Tests.App.Data.Earlier;

/// <summary>
/// Files that earlier versions left, opened by this one: all that was in them is there, can be read, and says the same. One
/// that fails here fails at every council that has used the product.
/// </summary>
public sealed class OpeningEarlierDatabasesTests
{
    public static TheoryData<string> Files =>
        [.. typeof(OpeningEarlierDatabasesTests).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".db.gz", StringComparison.Ordinal))];

    /// <summary>Tables whose rows lie in another now.</summary>
    private static readonly Dictionary<string, string> _movedTo = new() { ["Invitations"] = "Links" };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_row_is_lost_and_every_row_is_read(string file)
    {
        await using var workspace = await AWorkspace.OnAsync(Unpack(file));
        var before = await CountAsync(workspace);
        await workspace.UpgradeAsync();

        var after = await CountAsync(workspace);

        Assert.All(
            before.Where(table => table.Key != "__EFMigrationsHistory"),
            table => Assert.Equal(table.Value, after.GetValueOrDefault(_movedTo.GetValueOrDefault(table.Key, table.Key))));
        await using var db = workspace.Db();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.GetTableName() is not null))
        {
            await (Task)GetType().GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.ClrType).Invoke(null, [db])!;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_decision_that_was_completed_before_reports_were_asked_for_reads_as_done(string file)
    {
        await using var workspace = await OpenAsync(file);
        await using var db = workspace.Db();

        var decisions = await db.Decisions.ToListAsync(TestContext.Current.CancellationToken);

        var completed = decisions.Where(d => d.State == DecisionState.Completed).ToList();
        Assert.NotEmpty(completed);
        Assert.All(completed, d => Assert.All(d.Progress, p => Assert.Equal(ProgressState.Done, p.Now.State)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_meeting_is_as_it_was_held(string file)
    {
        await using var workspace = await OpenAsync(file);

        var meeting = await workspace.MeetingAsync(await HeldAsync(workspace));

        Assert.Equal((MeetingState.Closed, 7, 1), (meeting.State, meeting.Items.Count, meeting.Recesses.Count));
        Assert.Equal(15, meeting.Roll.Count);
        Assert.Equal(
            [("Jarl Kvarnlid", true)],
            meeting.Roll.Where(a => a.Role == AttendanceRole.Substitute && a.Serving).Select(a => (a.Name, a.Serving)));
        Assert.Equal(["Idun Bergsäter"], meeting.Roll.Where(a => a.Status == AttendanceStatus.Excused).Select(a => a.Name));
        Assert.Equal(["Tyra Malmåker"], meeting.Roll.Where(a => a.Role == AttendanceRole.CoOpted).Select(a => a.Name));
        Assert.Equal(4, meeting.Decisions.Count);
        Assert.Contains(meeting.Decisions, d => d.Draft.Text == "Samordnaren mäter hastigheten en gång till." && d.Draft.DueOn == new DateOnly(2026, 5, 20));
        Assert.Equal([VoteForm.Open, VoteForm.Closed], meeting.Proceedings.Votes.Select(v => v.Form));
        Assert.Equal(VoteChoice.Yes, meeting.Proceedings.Votes[0].CastingVote);
        Assert.Equal((2, 2, 1), (meeting.Proceedings.Motions.Count, meeting.Proceedings.Statements.Count, meeting.Proceedings.Conflicts.Count));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_was_written_is_read_and_can_be_followed_from_its_first_letter(string file)
    {
        await using var workspace = await OpenAsync(file);
        var meeting = await HeldAsync(workspace);
        await using var db = workspace.Db();
        var documents = await db.Documents().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        var secretary = await workspace.CallerAsync("sekreterare");

        Assert.All(documents, d => Assert.Equal(d.Document, RichText.FromJson(d.Document).ToJson()));
        Assert.Contains(documents, d => RichText.FromJson(d.Document).PlainText.Contains(AFilledDatabase.InTable, StringComparison.Ordinal));
        foreach (var item in (await workspace.MeetingAsync(meeting)).Items.Where(i => i.Kind != AgendaItemKind.Break))
        {
            var joined = await workspace.Get<Participants>().JoinAsync(item.Id.ToString(), secretary, meeting.ToParent(), item.Id.ToDocument());
            var seat = workspace.Get<Participants>().Find(item.Id.ToString(), item.Id.ToDocument())!;
            var steps = await db.DocumentBatches().Where(b => b.DocumentId == item.Id.ToDocument()).OrderBy(b => b.Version).Select(b => b.Steps)
                .ToListAsync(TestContext.Current.CancellationToken);

            Assert.Empty(joined!.Since);
            Assert.Equal(joined.Document.Text, await workspace.Get<HistoryReplay>().ReplayAsync(workspace.Council, null, steps));
            Assert.NotEmpty(await workspace.Get<DocumentHistory>().AllAsync(seat));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_seals_hold_and_adopted_minutes_can_be_adopted_anew(string file)
    {
        await using var workspace = await OpenAsync(file);
        var (meeting, secretary, chair) = (await HeldAsync(workspace), await workspace.CallerAsync("sekreterare"), await workspace.CallerAsync("ordforande"));

        var seals = (await workspace.Get<SealQueries>().FindAsync(secretary, workspace.Council))!;
        var record = (await workspace.Get<RecordQueries>().FindAsync(secretary, workspace.Council, meeting))!;

        Assert.True(seals.IsWhole);
        Assert.Equal([(2, 1), (1, null)], seals.Rows.Select(r => (r.Number, r.Seal!.Replaces)));
        Assert.Equal(2, record.Seal!.Number);
        Assert.Contains(record.Record.Sections, s => s.AdjustedAt is not null && s.Votes.Count == 2);
        var adjusting = workspace.Get<AdjustmentCommands>();
        _ = (await adjusting.ReopenAsync(chair, meeting, "För provets skull")).Value;
        _ = (await adjusting.SendForAdjustingAsync(secretary, meeting)).Value;
        foreach (var key in new[] { "polis", "ordforande" })
        {
            var signer = await workspace.CallerAsync(key);
            var hash = (await workspace.Get<AdjustmentQueries>().FindAsync(signer, workspace.Council, meeting))!.Hash;
            _ = (await adjusting.ConfirmAsync(signer, meeting, hash, DevelopmentAccounts.Password)).Value;
        }

        Assert.True((await workspace.Get<SealQueries>().FindAsync(secretary, workspace.Council))!.IsWhole);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Residents_have_the_copy_that_was_published(string file)
    {
        await using var workspace = await OpenAsync(file);
        var (meeting, secretary) = (await HeldAsync(workspace), await workspace.CallerAsync("sekreterare"));
        await using var db = workspace.Db();

        var publication = await db.Publications.SingleAsync(TestContext.Current.CancellationToken);
        var shown = (await workspace.Get<PublishingQueries>().FindAsync(secretary, workspace.Council, meeting))!;

        var copy = RecordJson.Read(publication.PublicBytes!);
        Assert.Equal(publication.PublicHash, Seal.HashOf(publication.PublicBytes!));
        Assert.DoesNotContain(copy.Sections, s => s.Text.PlainText.Contains(AFilledDatabase.InTable, StringComparison.Ordinal));
        Assert.True(shown.Published!.IsShown);
        Assert.DoesNotContain(shown.Findings, f => f.Answer is null);
        Assert.NotNull((await workspace.Get<PublishingQueries>().NoticeAsync(secretary, workspace.Council, meeting))!.Notice);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_line_of_the_journal_is_described(string file)
    {
        await using var workspace = await OpenAsync(file);
        var secretary = await workspace.CallerAsync("sekreterare");
        await using var db = workspace.Db();
        var entries = await db.Journal.AsNoTracking().OrderBy(e => e.Id).ToListAsync(TestContext.Current.CancellationToken);

        Assert.True(entries.Count > 150, $"{entries.Count} lines.");
        Assert.All(entries, entry => Assert.NotEqual(JournalTexts.Unknown, JournalTexts.Of(entry.Read(), _ => "punkt 4")));
        long? before = null;
        do
        {
            var page = (await workspace.Get<JournalQueries>().ListAsync(secretary, workspace.Council, new JournalFilter(Before: before)))!;
            Assert.All(page.Lines, line => Assert.NotEqual(JournalTexts.Unknown, line.Did));
            before = page.Older;
        }
        while (before is not null);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Accounts_sign_in_and_an_invitation_that_waits_is_good(string file)
    {
        await using var workspace = await OpenAsync(file);
        await using var scope = workspace.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>();
        await using var db = workspace.Db();

        Assert.True(await users.CheckPasswordAsync((await users.FindByNameAsync("rektor@exempel.se"))!, "blå himmel över sjön"));
        var council = await db.Councils.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("Rådet för trygghet", LegalForm.Board, "BRÅ"), (council.Name, council.Settings.LegalForm, council.Settings.ParagraphPrefix));
        Assert.Contains(council.Members, m => m is { Name: "Ragnhild Stenåsen", PartyCode: "X", AccountId: not null });
        Assert.Single(await db.Links.Where(l => l.UsedAt == null).ToListAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>From before links were one thing; a file of a later version has no such table.</summary>
    [Fact]
    public async Task An_invitation_that_waited_at_the_upgrade_is_used_with_the_secret_that_was_handed_out()
    {
        await using var workspace = await AWorkspace.OnAsync(Unpack(Files.Select(f => f.Data).Single(f => f.EndsWith("2026-11-28.db.gz", StringComparison.Ordinal))));
        var secret = Secret.New();
        await using (var old = workspace.Db())
        {
            await old.Database.ExecuteSqlAsync($"UPDATE \"Invitations\" SET \"SecretHash\" = {Secret.HashOf(secret)} WHERE \"UsedAt\" IS NULL");
        }

        await workspace.UpgradeAsync();
        var read = (await workspace.Get<InvitationCommands>().ReadAsync(secret)).Value;
        var taken = await workspace.Get<InvitationCommands>().AcceptAsNewAsync(secret, "fritid@exempel.se", AnApp.Password);
        var again = await workspace.Get<InvitationCommands>().AcceptAsNewAsync(secret, "annan@exempel.se", AnApp.Password);

        Assert.Equal("Sixten Åbrink", read.Member.Name);
        Assert.Null(taken.Refusal);
        Assert.IsType<AccountRefusal.InvitationUsed>(again.Refusal);
    }

    private static async Task ReadAsync<T>(WorkspaceDb db) where T : class => _ = await db.Set<T>().AsNoTracking().ToListAsync();

    private static async Task<AWorkspace> OpenAsync(string file)
    {
        var workspace = await AWorkspace.OnAsync(Unpack(file));
        await workspace.UpgradeAsync();
        // The day after the last thing that was done.
        workspace.Clock.MoveTo(new DateTimeOffset(2026, 4, 11, 14, 30, 0, TimeSpan.Zero));
        return workspace;
    }

    private static async Task<MeetingId> HeldAsync(AWorkspace workspace)
    {
        await using var db = workspace.Db();
        return await db.Meetings.Where(m => m.Date == new DateOnly(2026, 3, 11)).Select(m => m.Id).SingleAsync();
    }

    private static byte[] Unpack(string file)
    {
        using var packed = typeof(OpeningEarlierDatabasesTests).Assembly.GetManifestResourceStream(file)!;
        using var unpacking = new GZipStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        unpacking.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    /// <summary>How many rows each table holds.</summary>
    private static async Task<Dictionary<string, long>> CountAsync(AWorkspace workspace)
    {
        await using var db = workspace.Db();
        var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table'").ToListAsync();
        var counts = new Dictionary<string, long>();
        foreach (var table in tables)
        {
#pragma warning disable EF1002 // The name is the database's own.
            counts[table] = await db.Database.SqlQueryRaw<long>($"SELECT count(*) AS Value FROM \"{table}\"").SingleAsync();
#pragma warning restore EF1002
        }

        return counts;
    }
}
