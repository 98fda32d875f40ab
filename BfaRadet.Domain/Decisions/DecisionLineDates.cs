namespace BfaRadet.Domain.Decisions;

/// <summary>The due date and the review date of a line, or the refusal.</summary>
internal sealed record DecisionLineDates(DateOnly? Due, DateOnly? Review, DecisionLineRefusal? Refusal = null)
{
    /// <summary>
    /// The dates among the marks of the tail. A due date in the past is refused, unless the decision is done already.
    /// </summary>
    public static DecisionLineDates Read(IReadOnlyList<DecisionLineItem> items, int tail, DateOnly today)
    {
        var isDone = items.Skip(tail).Any(mark => mark is DecisionLineItem.AlreadyDone);
        DateOnly? due = null;
        DateOnly? review = null;
        foreach (var mark in items.Skip(tail).OfType<DecisionLineItem.When>())
        {
            if (mark.Date.Day is not { } day)
            {
                var typed = DecisionLineText.WithoutStops(mark.Text);
                return new(null, null, mark.Date.NeedsMeeting
                    ? new DecisionLineRefusal.NoNextMeeting(typed)
                    : new DecisionLineRefusal.ImpossibleDate(typed));
            }

            if (mark.Date.HasYear && day < today && (mark.IsReview || !isDone))
            {
                return new(null, null, new DecisionLineRefusal.PastDate(day));
            }

            var earlier = mark.IsReview ? review : due;
            if (earlier is { } first && first != day)
            {
                return new(null, null, mark.IsReview
                    ? new DecisionLineRefusal.TwoReviewDates(first, day)
                    : new DecisionLineRefusal.TwoDueDates(first, day));
            }

            (due, review) = mark.IsReview ? (due, (DateOnly?)day) : (day, review);
        }

        return new(due, review);
    }

    /// <summary>The one due date in the sentence itself; null when there is none, or two different ones.</summary>
    public static DateOnly? InSentence(IReadOnlyList<DecisionLineItem> items, int tail, DateOnly today)
    {
        var days = Enumerable.Range(0, tail)
            .Select(at => items[at] is DecisionLineItem.When { IsReview: false } date && IsLedIn(items, at) ? date.Date.Day : null)
            .OfType<DateOnly>()
            .Distinct()
            .Take(2)
            .ToList();
        return days.Count == 1 && days[0] >= today ? days[0] : null;
    }

    /// <summary>The one day on which the sentence itself says that it is reviewed; null when there is none, or two different ones.</summary>
    public static DateOnly? ReviewInSentence(IReadOnlyList<DecisionLineItem> items, int tail, DateOnly today)
    {
        var days = items.Take(tail).OfType<DecisionLineItem.When>().Where(when => when.IsSpoken).Select(when => when.Date.Day).OfType<DateOnly>().Distinct().Take(2).ToList();
        return days.Count == 1 && days[0] >= today ? days[0] : null;
    }

    // "till 20 maj" as one item, or "till mötet", "till rådets möte", "till sammanträdet den" before it.
    private static bool IsLedIn(IReadOnlyList<DecisionLineItem> items, int at)
    {
        if (items[at] is DecisionLineItem.When { LedIn: true })
        {
            return true;
        }

        var word = at - 1;
        if (word < 0 || Lower(items[word]) is not ("möte" or "mötet" or "sammanträde" or "sammanträdet"))
        {
            return false;
        }

        word--;
        if (word >= 0 && Lower(items[word]) is "rådets")
        {
            word--;
        }

        return word >= 0 && Lower(items[word]) is "till" or "senast" or "före" or "innan" or "inför";
    }

    private static string Lower(DecisionLineItem item) =>
        item is DecisionLineItem.Word { Text.Length: <= 16 } ? item.Text.ToLowerInvariant() : "";
}
