using BfaRadet.App.Records;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using System.Text;
using Xunit;

namespace BfaRadet.Tests.App.Records;

/// <summary>A record that is no minutes is adopted as minutes are, and sealed in the same chain of its council.</summary>
public sealed class RecordsOfAnotherKindTests : IAsyncLifetime
{
    private const string Text = "Lägesbild 2026. Cykelstölderna vid stationen har minskat.";

    private static readonly DateOnly _day = new(2026, 10, 1);
    private static readonly DateTimeOffset _at = new(2026, 10, 1, 9, 0, 0, TimeSpan.FromHours(2));

    private readonly Actor _coordinator = Person("Samordnaren", Duties.Coordinator);
    private readonly Actor _chair = Person("Ordföranden", Duties.Chair);
    private readonly Actor _police = Person("Polisen", Duties.Member);
    private readonly SectionId _burglaries = new(Guid.CreateVersion7());
    private ToAdjust _minutes = default!;
    private PictureAdjustment _picture = default!;

    public async ValueTask InitializeAsync()
    {
        _minutes = await ToAdjust.OpenAsync();
        await _minutes.AdoptAsync();
        _picture = new PictureAdjustment(new RecordId(Guid.CreateVersion7()), _minutes.Workspace.Council);
    }

    public ValueTask DisposeAsync() => _minutes.DisposeAsync();

    [Fact]
    public async Task It_is_adopted_by_its_own_people_and_its_seal_follows_that_of_minutes()
    {
        Assert.Equal(new NotYourDuty(Duties.Coordinator), Freeze(_chair).Refusal);
        await AdoptAsync();

        await using var db = _minutes.Workspace.Db();
        var kept = await db.SealedRecords().Where(s => s.Council == _minutes.Workspace.Council).OrderBy(s => s.Number).ToListAsync(Cancellation);
        var seals = kept.ConvertAll(s => Seal.Read(s.SealText)!);
        Assert.Equal([Seal.OfMinutes, "lägesbild"], seals.Select(s => s.Kind));
        Assert.Equal(Seal.HashOf(kept[0].SealText), seals[1].Previous);
        Assert.Equal((_picture.Id, _day, Seal.HashOf(Text)), (seals[1].Record, seals[1].Date, seals[1].RecordHash));
        Assert.Equal(Text, Encoding.UTF8.GetString((await db.LatestSealedAsync(_picture.Id, Cancellation))!.Bytes));
        Assert.Empty(await FaultsAsync());
    }

    [Fact]
    public async Task Its_seal_says_what_it_is_in_words_of_its_own_and_minutes_say_what_they_always_said()
    {
        await AdoptAsync();

        await using var db = _minutes.Workspace.Db();
        var texts = await db.SealedRecords().OrderBy(s => s.Number).Select(s => s.SealText).ToListAsync(Cancellation);
        Assert.Equal(["bfaradet-sigill 1", "råd", "nummer", "möte", "mötesdag", "protokoll", "justerat"], NamesOf(texts[0]).Take(7));
        Assert.Equal(["bfaradet-sigill 2", "råd", "nummer", "slag", "handling", "handlingsdag", "innehåll", "antaget"], NamesOf(texts[1]).Take(8));
        Assert.Null(Seal.Read(texts[1].Replace("lägesbild", Seal.OfMinutes, StringComparison.Ordinal)));
        Assert.Null(Seal.Read(texts[1].Replace("slag: lägesbild\n", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("UPDATE SealedMinutes SET Paper = CAST(replace(CAST(Paper AS TEXT), 'minskat', 'ökat') AS BLOB) WHERE Number = 2", SealFault.RecordChanged)]
    [InlineData("UPDATE SealedMinutes SET SealText = replace(SealText, 'lägesbild', 'handlingsplan') WHERE Number = 1 OR Number = 2", SealFault.NotAsTold)]
    [InlineData("DELETE FROM SealedMinutes WHERE Number = 2", SealFault.Missing)]
    public async Task What_was_done_to_it_is_found(string sql, SealFault fault)
    {
        await AdoptAsync();
        var told = Assert.Single(_picture.Events.OfType<PictureAdopted>()).Seal;

        await using (var db = _minutes.Workspace.Db())
        {
            var triggers = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync(Cancellation);
            _ = await db.Database.ExecuteSqlRawAsync(string.Concat(triggers.Select(name => $"DROP TRIGGER \"{name}\";")), Cancellation);
            Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql, Cancellation));
        }

        Assert.Contains(new SealBreak(2, fault), await FaultsAsync(told));
    }

    [Fact]
    public async Task Opened_again_its_next_seal_replaces_the_former()
    {
        await AdoptAsync();
        _ = _picture.Reopen(_coordinator, "Fel siffra").Value;

        await AdoptAsync();

        await using var db = _minutes.Workspace.Db();
        Assert.Equal((3, 2), (_picture.SealNumber, Seal.Read((await db.LatestSealedAsync(_picture.Id, Cancellation))!.SealText)!.Replaces));
        Assert.Empty(await FaultsAsync());
    }

    [Fact]
    public void It_is_reviewed_and_a_section_adopted_before_the_rest_with_events_of_its_own()
    {
        _ = _picture.SendForReview(_coordinator, [_burglaries], [], _at).Value;
        _ = _picture.Note(_police, new ReviewNoteId(Guid.CreateVersion7()), _burglaries, "", "Gäller det hela året?", null, 0, _at).Value;
        _ = _picture.FreezeSection(_coordinator, _burglaries, "Inbrott", Record(), handled: true, [], _at).Value;
        var hash = _picture.Find(_burglaries)!.Hash;

        Assert.Equal([false, true], new[] { _chair, _police }.Select(one => _picture.ConfirmSection(one, _burglaries, hash, _at).Value));

        Assert.Equal(new AdjustmentRefusal.SectionIsLocked(), _picture.Lock.On(_burglaries));
        Assert.Equal(
            ["SentForReview", "NoteWritten", "SectionFrozen", "SectionConfirmed", "SectionConfirmed", "SectionAdopted"],
            _picture.Events.Cast<PictureMoved>().Select(e => e.What));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AdoptableRecord Record() => new(
        [new(SignerPart.Chair, _chair.Member!.Value, _chair.Name), new(SignerPart.Adjuster, _police.Member!.Value, _police.Name)],
        () => Encoding.UTF8.GetBytes(Text));

    private Result<Done> Freeze(Actor by) => _picture.Freeze(by, Record(), [], _at);

    private async Task AdoptAsync()
    {
        _ = Freeze(_coordinator).Value;
        Assert.False(_picture.Confirm(_chair, _picture.FrozenHash, _at).Value);
        Assert.True(_picture.Confirm(_police, _picture.FrozenHash, _at).Value);
        await using var db = _minutes.Workspace.Db();
        await SealMaking.AddAsync(db, _picture, _day, _at);
        await db.SaveChangesAsync(Cancellation);
    }

    /// <summary>What is wrong with the chain, as it is kept.</summary>
    private async Task<IReadOnlyList<SealBreak>> FaultsAsync(string? told = null)
    {
        await using var db = _minutes.Workspace.Db();
        var links = await db.SealedRecords().Where(s => s.Council == _minutes.Workspace.Council).OrderBy(s => s.Number).ToListAsync(Cancellation);
        return SealChain.Check(
            _minutes.Workspace.Council, links.Select(s => new SealedLink(s.Number, s.Bytes, s.SealText)),
            told is null ? null : new Dictionary<int, string> { [2] = told });
    }

    private static IEnumerable<string> NamesOf(string seal) => seal.Split('\n').Select(line => line.Split(": ")[0]);

    private static Actor Person(string name, Duties duties) => new(new MemberId(Guid.CreateVersion7()), name, duties, AMeeting.Day);

    private sealed record PictureMoved(RecordId Picture, string What) : DomainEvent;

    private sealed record PictureAdopted(RecordId Picture, int Number, string Seal) : DomainEvent, ISealEvent;

    /// <summary>All that a kind of record says of itself.</summary>
    private sealed class PictureAdjustment : Adjustment
    {
        public PictureAdjustment(RecordId id, CouncilId council) => (Id, Council) = (id, council);

        public override RecordId Id { get; }

        public override string Kind => "lägesbild";

        public override Duties LedBy => Duties.Coordinator;

        protected override DomainEvent EventOf(AdjustmentFact fact) => fact is AdjustmentFact.Adopted { Seal: var seal }
            ? new PictureAdopted(Id, seal.Number, seal.Hash)
            : new PictureMoved(Id, fact.GetType().Name);
    }
}
