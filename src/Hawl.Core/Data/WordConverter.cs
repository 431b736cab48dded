using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hawl.Core.Data;

// An enum is stored as its word: awaiting-response.
public sealed class WordConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => Words.Of(value),
    word => Words.To<TEnum>(word))
    where TEnum : struct, Enum;
