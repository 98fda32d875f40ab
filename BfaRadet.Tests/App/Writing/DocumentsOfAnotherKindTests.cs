using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Writing;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using System.Collections.Concurrent;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>The engine with documents whose owner knows of no meeting: all that minutes can, they can.</summary>
public sealed class DocumentsOfAnotherKindTests : IAsyncLifetime
{
    private const string Stopped = "Lägesbilden fastställs just nu.";

    private readonly SituationalPictures _pictures = new();
    private readonly AHubContext _hub = new();
    private AWorkspace _workspace = default!;
    private Caller _one = default!, _other = default!;
    private DocumentPlace _picture = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync(also: services => services
            .AddSingleton<IDocumentOwner>(_pictures)
            .AddSingleton(SituationalPictures.Subjects)
            .AddSingleton<IHubContext<WritingHub, IWritingClient>>(_hub));
        (_one, _other) = (await _workspace.CallerAsync("samordnare"), await _workspace.CallerAsync("polis"));
        _pictures.Council = _workspace.Council;
        _pictures.Writers.UnionWith([_one.AccountId, _other.AccountId]);
        _pictures.MayRedact.Add(_one.AccountId);
        _picture = _pictures.Make();
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Two_write_in_one_and_the_journal_says_what_its_owner_says()
    {
        var (one, other) = (await JoinAsync("one", _one), await JoinAsync("other", _other));

        Assert.Null(await PushAsync(one, "Läget är lugnt. "));
        Assert.Null(await PushAsync(other, "Fler stölder vid stationen. "));
        await Engine.WriteDownAsync();

        await using var db = _workspace.Db();
        Assert.Equal("Fler stölder vid stationen. Läget är lugnt. ", await TextAsync());
        Assert.Equal(2, _hub.TakeNews("one").OfType<News.Steps>().Count());
        var lines = await db.Journal.Where(line => line.Event == nameof(SituationalPictures.PictureWritten)).OrderBy(line => line.By).ToListAsync(Cancellation);
        Assert.Equal(new[] { _one.Name, _other.Name }.Order(StringComparer.Ordinal), lines.Select(line => line.By).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal((_workspace.Council, null), (line.Council, line.Meeting)));
    }

    [Fact]
    public async Task Who_may_write_is_asked_again_when_its_owner_says_so()
    {
        var other = await JoinAsync("other", _other);
        _pictures.Writers.Remove(_other.AccountId);

        _workspace.Feed.Changed(SituationalPictures.Changed);
        await UntilAsync(() => _hub.Heard("other").Contains(new News.Other("Rights")));

        Assert.Equal(Declined.NoRight, await PushAsync(other, "För sent."));
    }

    [Fact]
    public async Task A_passage_is_redacted_in_the_text_its_history_and_what_quotes_it()
    {
        var one = await JoinAsync("one", _one);
        await PushAsync(one, "Familjen på Storgatan 4. ");
        await PushAsync(one, "Läget: ");
        _hub.TakeNews("one");

        var version = (await Engine.RedactAsync(one, one.Document.Version, 8, 8 + "Familjen på Storgatan 4.".Length)).Value;

        await using var db = _workspace.Db();
        Assert.Equal("Läget: Uppgiften är borttagen. ", await TextAsync());
        Assert.Equal((version, version), (one.Document.Version, await db.DocumentBatches().MaxAsync(b => b.Version, Cancellation)));
        Assert.DoesNotContain("Storgatan", string.Concat(await db.DocumentBatches().Select(b => b.Steps).ToListAsync(Cancellation)), StringComparison.Ordinal);
        Assert.Equal([new News.Other("Anew")], _hub.TakeNews("one").OfType<News.Other>());
        var (before, after) = Assert.Single(_pictures.Redactions);
        Assert.Contains("Storgatan", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Storgatan", after, StringComparison.Ordinal);
        var line = await db.Journal.SingleAsync(line => line.Event == nameof(SituationalPictures.PictureRedacted), Cancellation);
        Assert.Equal((_one.Name, _workspace.Council), (line.By, line.Council));
        Assert.Null(await PushAsync(one, "Det går att skriva igen. "));
    }

    [Fact]
    public async Task Who_may_not_redact_is_told_whose_duty_it_is_and_stops_nobody()
    {
        var (one, other) = (await JoinAsync("one", _one), await JoinAsync("other", _other));

        Assert.Equal(new NotYourDuty(Duties.Coordinator), (await Engine.RedactAsync(other, 0, 0, 1)).Refusal);

        Assert.Null(await PushAsync(one, "Läget är lugnt."));
    }

    [Fact]
    public async Task While_it_is_stopped_all_that_was_confirmed_is_there_and_nothing_more_comes()
    {
        var one = await JoinAsync("one", _one);
        await PushAsync(one, "Före.");

        var seen = await Engine.WhileStoppedAsync<string>([_picture], Stopped, async () =>
        {
            Assert.Equal(Declined.Wait, await PushAsync(one, "Under. "));
            return await TextAsync();
        });

        Assert.Equal("Före.", seen.Value);
        Assert.Contains(_hub.TakeNews("one").OfType<News.Declined>(), no => no.Why == Stopped);
        Assert.Null(await PushAsync(one, "Efter. "));
    }

    [Fact]
    public async Task What_its_owner_has_locked_stays_stopped_until_it_is_unlocked()
    {
        var one = await JoinAsync("one", _one);

        _ = (await Engine.WhileStoppedAsync<Done>([_picture], Stopped, () => Task.FromResult<Result<Done>>(Locked()))).Value;
        Assert.Equal(Declined.Wait, await PushAsync(one, "För sent."));

        await Engine.InTurnAsync([_picture], () => Task.FromResult(_pictures.Locked.Remove(_picture.Id)));
        Assert.Null(await PushAsync(one, "I tid."));

        Done Locked()
        {
            _pictures.Locked.Add(_picture.Id);
            return Done.Value;
        }
    }

    [Fact]
    public async Task A_fault_in_what_is_done_opens_it_again()
    {
        var one = await JoinAsync("one", _one);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Engine.WhileStoppedAsync<Done>([_picture], Stopped, () => throw new InvalidOperationException("On purpose.")));

        Assert.Null(await PushAsync(one, "Det går att skriva."));
    }

    [Fact]
    public async Task Another_document_is_written_in_and_stopped_meanwhile_and_the_same_waits_its_turn()
    {
        var (other, third) = (_pictures.Make(), _pictures.Make());
        var (one, writer) = (await JoinAsync("one", _one), await JoinAsync("other", _other, other));
        var (begun, gate, done) = (new TaskCompletionSource(), new TaskCompletionSource(), new ConcurrentQueue<string>());
        var first = Engine.WhileStoppedAsync<Done>([_picture], Stopped, async () =>
        {
            begun.SetResult();
            await gate.Task;
            // Takes as long as what waits would, if it did not wait.
            await Engine.WhileStoppedAsync<Done>([third], Stopped, () => DoneAsync("third"));
            return await DoneAsync("first");
        });
        await begun.Task.WaitAsync(Cancellation);

        Assert.Null(await PushAsync(writer, "Skrivet under tiden."));
        await Engine.WhileStoppedAsync<Done>([other], Stopped, () => DoneAsync("other"));
        var next = Engine.WhileStoppedAsync<Done>([other, _picture], Stopped, () => DoneAsync("next"));
        gate.SetResult();
        await Task.WhenAll(first, next);

        Assert.Equal(["other", "third", "first", "next"], done);
        Assert.Null(await PushAsync(one, "Öppet igen."));

        Task<Result<Done>> DoneAsync(string what)
        {
            done.Enqueue(what);
            return Task.FromResult<Result<Done>>(Done.Value);
        }
    }

    [Fact]
    public void What_the_editor_and_the_guard_say_of_it_speaks_of_no_minutes()
    {
        using var browser = new TrialScript();
        var words = _pictures.Words;

        var said = browser.SentencesOf(words)
            .Concat(browser.GuardWordsOf(words).Values.SelectMany(w => new[] { w.Heading, w.Rule, w.Instead })).ToList();

        Assert.Contains("Texten är lyft ur lägesbilden.", said);
        Assert.Contains(said, sentence => sentence.Contains("lägesbilden blir en allmän handling", StringComparison.Ordinal));
        Assert.All(said, sentence => Assert.DoesNotMatch("(?i)protokoll|anteckning|punkt|möte|sammanträde|forum|§ [0-9]|null|undefined", sentence));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private WritingEngine Engine => _workspace.Get<WritingEngine>();

    private async Task<Participant> JoinAsync(string connection, Caller caller, DocumentPlace? document = null)
    {
        document ??= _picture;
        Assert.NotNull(await _workspace.Get<Participants>().JoinAsync(connection, caller, document.Parent, document.Id, Cancellation));
        return _workspace.Get<Participants>().Find(connection, document.Id)!;
    }

    /// <summary>Puts words in at the beginning. Why they were declined, or null when they are on disk.</summary>
    private async Task<Declined?> PushAsync(Participant participant, string words)
    {
        var batch = Guid.CreateVersion7();
        Engine.Take(new WritingEngine.Push(participant, batch, participant.Document.Version, new TextInsertion(1, words).ToSteps()));
        await Engine.Of(_workspace.Council).AskAsync(() => true);
        return participant.Document.Knows(batch) ? null
            : _hub.Heard(participant.Connection).OfType<News.Declined>().Single(no => no.Batch == batch).Kind;
    }

    private async Task<string> TextAsync(DocumentPlace? document = null)
    {
        await using var db = _workspace.Db();
        return await db.Documents().Where(d => d.Id == (document ?? _picture).Id).Select(d => d.Text).SingleAsync(Cancellation);
    }

    private static Task UntilAsync(Func<bool> isSo) => Task.Run(() => Assert.True(SpinWait.SpinUntil(isSo, TimeSpan.FromSeconds(20))));
}
