package io.salesvoice.crm.erasure;

import io.salesvoice.common.wire.privacy.ErasureOrder;

/** Another service that keeps data of persons. */
interface PersonalDataHolder {
    /** Stable word. */
    String name();

    /**
     * Blocks until the person is erased there.
     *
     * @throws io.salesvoice.common.error.ServiceException when that has to be asked for again
     */
    void erase(ErasureOrder order);
}
