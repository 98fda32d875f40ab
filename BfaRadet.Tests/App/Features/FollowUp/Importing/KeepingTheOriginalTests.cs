using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.Importing;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Operations;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.History;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Features.FollowUp.Importing;

/// <summary>The minutes that decisions were read from are kept as they came, with the meeting they make.</summary>
public sealed class KeepingTheOriginalTests : IAsyncLifetime
{
    private const string Name = "Protokoll 2023-02-08.txt";

    private const string Minutes = """
        SAMMANTRÄDESPROTOKOLL
        Sammanträdesdatum 2023-02-08
        § 4
        Skolvägar
        Beslut
        Gatuenheten lyser upp Skolgatan.

        § 5
        Information från polisen
        Beslut
        Rådet antecknar informationen till protokollet.
        """;

    private static readonly byte[] _file = Encoding.UTF8.GetBytes(Minutes);

    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!;

    private LogImportCommands Commands => _workspace.Get<LogImportCommands>();

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _coordinator = await _workspace.CallerAsync("samordnare");
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task It_is_read_from_the_meeting_and_from_each_decision_by_all_of_the_council()
    {
        Assert.Equal(2, (await BringInAsync()).Value);

        var member = await _workspace.CallerAsync("polis");
        var row = (await LogAsync(member)).Rows[0];
        var meeting = (await _workspace.Get<MeetingQueries>().FindAsync(member, _workspace.Council, row.Meeting))!;
        var paper = Assert.Single(meeting.AttachmentsOf(null));
        Assert.Equal((Name, AttachmentKind.Text, (long)_file.Length), (paper.Latest().Name, paper.Latest().Content.Kind, paper.Latest().Content.Size));
        await using (var bytes = _workspace.Get<FileFolder>().Open(paper.Latest().Content.Hash)!)
        {
            using var read = new MemoryStream();
            await bytes.CopyToAsync(read, Xunit.TestContext.Current.CancellationToken);
            Assert.Equal(_file, read.ToArray());
        }

        await using (var db = _workspace.Db())
        {
            // What the copies of the database bring along.
            Assert.Contains(paper.Latest().Content.Hash, await FileCopies.NamedAsync(db, _workspace.Clock.Now));
        }

        var detail = (await _workspace.Get<DecisionQueries>().FindAsync(member, _workspace.Council, row.Id))!;
        Assert.Equal(detail.BroughtIn!.Import, Assert.Single(detail.Meeting.Attachments).Import);
        Assert.Null(await _workspace.Get<MeetingQueries>().FindAsync(await _workspace.StrangerAsync(), _workspace.Council, row.Meeting));
    }

    [Fact]
    public async Task It_is_taken_back_with_the_import_and_its_bytes_with_the_next_start()
    {
        var id = new LogImportId(Guid.CreateVersion7());
        _ = (await BringInAsync(id: id)).Value;
        var hash = await HashAsync();

        Assert.Null((await Commands.TakeBackAsync(_coordinator, _workspace.Council, id)).Refusal);

        await using var db = _workspace.Db();
        Assert.False(await db.Attachments().AnyAsync());
        var folder = _workspace.Get<FileFolder>();
        folder.Sweep(await FileCopies.NamedAsync(db, _workspace.Clock.Now));
        Assert.Null(folder.Open(hash));
        Assert.Equal(2, (await BringInAsync()).Value);
    }

    [Fact]
    public async Task At_a_meeting_that_came_with_another_log_only_it_goes()
    {
        var lines = LogFile.ReadText("Nr;Möte;§;Beslut\n2023:40;2023-02-08;9;Ett beslut.", new DateOnly(2026, 3, 11)).Value.Single().Lines;
        _ = (await Commands.BringInAsync(_coordinator, _workspace.Council, new LogToBringIn(
            new(Guid.NewGuid()), "logg.csv", [.. lines.Skip(1)], LogHeadings.Recognise(lines[0].Cells), LogChoices.None, 0))).Value;
        var id = new LogImportId(Guid.CreateVersion7());
        _ = (await BringInAsync(id: id)).Value;
        Assert.NotEmpty(await HashAsync());

        Assert.Null((await Commands.TakeBackAsync(_coordinator, _workspace.Council, id)).Refusal);

        await using var db = _workspace.Db();
        Assert.Empty((await db.Attachments().SingleAsync()).Attachments);
        Assert.Equal(1, await db.Decisions.CountAsync(d => d.Import != null));
    }

    [Fact]
    public async Task What_was_added_or_changed_since_is_in_the_way_of_taking_back()
    {
        var id = new LogImportId(Guid.CreateVersion7());
        _ = (await BringInAsync(id: id)).Value;
        await using (var db = _workspace.Db())
        {
            var papers = await db.Attachments().AsNoTracking().SingleAsync();
            Assert.Null((await _workspace.Get<AttachmentCommands>().MarkAsync(_coordinator, papers.Meeting, papers.Attachments[0].Id, MeetingAttachments.Grounds[0])).Refusal);
        }

        Assert.Equal(1, Assert.IsType<LogImportRefusal.IsBuiltOn>((await Commands.TakeBackAsync(_coordinator, _workspace.Council, id)).Refusal).Meetings);

        // Kept from the council from now on, on the decision too.
        var member = await _workspace.CallerAsync("polis");
        var row = (await LogAsync(member)).Rows[0];
        Assert.Empty((await _workspace.Get<DecisionQueries>().FindAsync(member, _workspace.Council, row.Id))!.Meeting.Attachments);
    }

    [Fact]
    public async Task Of_rows_that_are_refused_no_bytes_are_left()
    {
        _ = (await BringInAsync()).Value;
        var other = Encoding.UTF8.GetBytes(Minutes + "\nSkrivet en gång till.\n");

        Assert.IsType<LogImportRefusal.RowsAreFaulty>((await BringInAsync(file: other, numbered: true)).Refusal);
        Assert.IsType<NotYourDuty>((await BringInAsync(by: await _workspace.CallerAsync("polis"), file: other)).Refusal);
        Assert.IsType<AttachmentRefusal.NotTaken>((await BringInAsync(file: Encoding.UTF8.GetBytes("#!/bin/sh\nrm"))).Refusal);

        Assert.Single(Directory.EnumerateFiles(_workspace.Get<FileFolder>().Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_page_keeps_a_file_and_says_that_pasted_text_has_none()
    {
        await using var page = new APage(_workspace, _coordinator);
        var view = page.Open<LogImportPage>(DecisionAddresses.Importing(_workspace.Council), p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        view.Find("#log-rows").Change(Minutes);
        view.FindAll("button").First(b => b.TextContent.Trim() == "Läs raderna").Click();
        view.WaitForAssertion(() => Assert.Contains("Inklistrad text har inget original", view.Find("form.found").TextContent, StringComparison.Ordinal));
        await view.InvokeAsync(() => view.FindAll("button").First(b => b.TextContent.Trim() == "Tillbaka").Click());
        view.WaitForElement("#log-file");

        view.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(_file, Name));
        view.WaitForAssertion(() => Assert.Contains($"Spara {Name} som handling till sammanträdet", view.Find("form.found").TextContent, StringComparison.Ordinal));
        view.Find("form.found").Submit();

        view.WaitForAssertion(() => Assert.Contains($"2 beslut fördes in. {Name} är sparad hos sammanträdet.", view.Find(".done").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(await HashAsync());
    }

    private async Task<string> HashAsync()
    {
        await using var db = _workspace.Db();
        return (await db.Attachments().AsNoTracking().SingleAsync()).Attachments.Single().Latest().Content.Hash;
    }

    private async Task<Result<int>> BringInAsync(Caller? by = null, LogImportId? id = null, byte[]? file = null, bool numbered = false)
    {
        var lines = LogFile.Read(_file, new DateOnly(2026, 3, 11)).Value.Single().Lines;
        // A number that is taken.
        var rows = lines.Skip(1).Select(line => numbered ? line with { Cells = ["2023:1", .. line.Cells.Skip(1)] } : line).ToList();
        return await Commands.BringInAsync(
            by ?? _coordinator, _workspace.Council, new LogToBringIn(id ?? new(Guid.NewGuid()), Name, rows, LogHeadings.Recognise(lines[0].Cells), LogChoices.None, 0), file ?? _file);
    }

    private async Task<DecisionLogView> LogAsync(Caller by) => (await _workspace.Get<DecisionQueries>().LogAsync(by, _workspace.Council, DecisionFilter.Parse("?ar=2023")))!;
}
