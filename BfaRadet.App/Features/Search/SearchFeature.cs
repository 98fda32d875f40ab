using BfaRadet.App.Data.Journal;

namespace BfaRadet.App.Features.Search;

/// <summary>The search over everything one may see. It reads the other features; none reads it.</summary>
public static class SearchFeature
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<SearchQueries>()
        .AddSingleton<IJournalReader, SearchIndex>();
}
