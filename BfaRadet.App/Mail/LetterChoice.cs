using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Mail;

/// <summary>Which reminders of decisions an account has chosen.</summary>
public enum ReminderChoice
{
    /// <summary>All.</summary>
    All,

    /// <summary>Only when the last day comes within the week, or has passed.</summary>
    Last,

    /// <summary>None at all.</summary>
    None,
}

/// <summary>
/// How an account has chosen to have letters that ask for no answer: what changes after a summons, and what became of one's own proposals.
/// An account without a row, and who has no account, gets each at once. What asks for an answer always goes at once.
/// </summary>
public sealed class LetterChoice
{
    private LetterChoice()
    {
    }

    public LetterChoice(string account, bool daily, bool onlyMine, ReminderChoice reminders = ReminderChoice.All) =>
        (Account, Daily, OnlyMine, Reminders) = (account, daily, onlyMine, reminders);

    public string Account { get; private init; } = "";

    /// <summary>One letter a day, at <see cref="LetterGathering.Hour"/>.</summary>
    public bool Daily { get; private set; }

    /// <summary>Of items only those that one presents, oneself or one's organisation.</summary>
    public bool OnlyMine { get; private set; }

    /// <summary>Of decisions that one is to see to.</summary>
    public ReminderChoice Reminders { get; private set; }

    /// <summary>A meeting so near is told of at once, whatever is chosen.</summary>
    public static readonly TimeSpan Near = TimeSpan.FromHours(48);

    internal static LetterChoice Default { get; } = new();

    internal void Change(bool daily, bool onlyMine, ReminderChoice reminders) => (Daily, OnlyMine, Reminders) = (daily, onlyMine, reminders);

    /// <summary>When a letter that asks for no answer goes by the choice; null for at once.</summary>
    /// <param name="begins">When the meeting begins that it is about; null for none.</param>
    public DateTimeOffset? GatherAt(DateTimeOffset now, DateTimeOffset? begins) =>
        Daily && (begins is not { } moment || moment - now >= Near) ? LetterGathering.NextAfter(now) : null;
}

/// <summary>The choices of a council's people.</summary>
public sealed class LetterChoices
{
    private readonly IReadOnlyDictionary<MemberId, LetterChoice> _made;

    private LetterChoices(IReadOnlyDictionary<MemberId, LetterChoice> made) => _made = made;

    public LetterChoice Of(MemberId member) => _made.GetValueOrDefault(member, LetterChoice.Default);

    public static async Task<LetterChoices> OfAsync(WorkspaceDb db, Council council)
    {
        var accounts = council.Members.Select(m => m.AccountId).OfType<string>().ToList();
        var made = await db.Set<LetterChoice>().AsNoTracking().Where(c => accounts.Contains(c.Account)).ToDictionaryAsync(c => c.Account);
        return new LetterChoices(council.Members.Where(m => m.AccountId is { } account && made.ContainsKey(account)).ToDictionary(m => m.Id, m => made[m.AccountId!]));
    }
}
