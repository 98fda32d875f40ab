using BfaRadet.App.Mail;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.App.Features.Meetings.Summons;

/// <summary>A summons that was sent, as everybody who is summoned sees it: without reasons.</summary>
/// <param name="Items">The items of the first sending: others came late.</param>
/// <param name="Unsent">What has changed since the last sending.</param>
public sealed record SummonsView(
    SummonsSending First, SummonsSending Latest, ValueList<AgendaItemId> Items, ValueList<SummonsReply> Replies,
    ValueList<AskedSubstitute> Asked, ValueList<SummonsChange> Unsent, Expected Expected)
{
    /// <summary>Those of the answers that were given before the meeting was moved.</summary>
    public ValueList<EarlierAnswer> Earlier { get; init; }

    /// <inheritdoc cref="MeetingSummons.NotNeeded"/>
    public ValueList<AskedSubstitute> NotNeeded { get; init; }

    /// <summary>Whether sending what has changed asks everybody anew: the meeting is moved.</summary>
    public bool AsksAnew => Unsent.Any(SummonsChange.AsksAnew);

    /// <summary>The time that is summoned to and answered, when the meeting has been moved and nobody has been told; null otherwise.</summary>
    public MeetingDetails? MovedFrom => AsksAnew ? Latest.Content.Details : null;

    public Summoned? Find(MemberId? member) => Latest.Content.Called.FirstOrDefault(c => c.Member == member);

    /// <summary>What a person has answered to the time as it is.</summary>
    public SummonsAnswer? AnswerOf(MemberId member) => EarlierOf(member) is null ? Replies.FirstOrDefault(r => r.Member == member)?.Answer : null;

    /// <summary>What a substitute is to the meeting; null for others.</summary>
    public Serving? ServingOf(MemberId member) => Serving.Of(Find(member), Asked, NotNeeded);

    /// <summary>When a person answered last, to whatever time; null when the person has not.</summary>
    public DateTimeOffset? AnsweredAt(MemberId member) => Replies.FirstOrDefault(r => r.Member == member)?.At;

    public EarlierAnswer? EarlierOf(MemberId member) => Earlier.FirstOrDefault(e => e.Member == member);

    /// <summary>Whether an item of the agenda came after the summons.</summary>
    public bool IsLate(AgendaItemId item) => !Items.Contains(item);

    /// <summary>As a reader may see it.</summary>
    /// <param name="reads">Whether the reader may read an item.</param>
    public SummonsView SeenBy(Func<SummonedItem, bool> reads) =>
        First.Content.Items.Concat(Latest.Content.Items).All(reads) && Unsent.Count == 0 ? this : this with
        {
            First = First with { Content = First.Content.SeenBy(reads) },
            Latest = Latest with { Content = Latest.Content.SeenBy(reads) },
            Unsent = SummonsChange.SeenBy(Unsent, reads),
        };

    internal static SummonsView? Of(MeetingSummons? summons, SummonsContent now, Domain.Councils.CouncilSettings settings) =>
        summons is { Latest: { } latest }
            ? new SummonsView(
                summons.Sendings[0], latest, summons.Sendings[0].Content.Items.Select(i => i.Id).ToValueList(),
                summons.Replies.Select(r => r with { Reason = "" }).ToValueList(), summons.AskedNow.ToValueList(),
                SummonsChange.Between(latest.Content, now), summons.ExpectedBy(latest.Content, settings))
            { Earlier = summons.EarlierAnswers(), NotNeeded = summons.NotNeeded() }
            : null;
}

/// <summary>What those who prepare see of a summons: what would go now, to whom, and why some cannot come.</summary>
/// <param name="Content">As it would be sent.</param>
/// <param name="WithoutAddress">Names of those whom no letter can be sent to.</param>
public sealed record SummonsPlan(SummonsContent Content, ValueList<string> WithoutAddress, ValueList<SummonsReply> Replies, bool Sends)
{
    /// <summary>How far the letters about the meeting have come; of a cancelled one those that say so.</summary>
    public LetterCounts Letters { get; init; } = new(0, 0, 0, 0);

    /// <summary>Whether a letter has said that the meeting is cancelled: it cannot be taken back.</summary>
    public bool IsCancelTold { get; init; }

    /// <summary>Names of those in the council who are not called: observers.</summary>
    public ValueList<string> NotCalled { get; init; }

    /// <summary>What went out before, the first first, and which items it was about openly: it is not taken back when one is for fewer.</summary>
    public ValueList<WentOut> Went { get; init; }

    /// <summary>How many letters go.</summary>
    public int Receivers => Content.Called.Count - WithoutAddress.Count;
}

/// <summary>A summons, or a change of it, that went out.</summary>
/// <param name="Called">How many were called by it.</param>
/// <param name="Items">The items that it told of to all.</param>
public sealed record WentOut(DateTimeOffset At, bool IsFirst, int Called, ValueList<AgendaItemId> Items);
